import { Action, answerText, eventText, Outcome, parseRequest } from './frame-message';
import { frameName } from './frame-name';

const request = {
  _messageType: 0,
  _actionType: Action.invoke,
  _actionName: 'executeMethod',
  _conversationId: 'c1',
  _correlationId: 7,
  _data: {},
};

describe('messages between the page and the frame', () => {
  it('reads a request of its own conversation', () => {
    expect(parseRequest(JSON.stringify(request), 'c1')).toEqual(request);
  });

  it.each([
    ['of another conversation', JSON.stringify({ ...request, _conversationId: 'c2' })],
    ['that is an answer', JSON.stringify({ ...request, _messageType: 1 })],
    ['that is no JSON', '{'],
    ['that is no text', { ...request }],
    ['that is null', 'null'],
  ])('takes no notice of a message %s', (_, message) => {
    expect(parseRequest(message, 'c1')).toBeNull();
  });

  it('answers to the number that asked', () => {
    const read = parseRequest(JSON.stringify(request), 'c1')!;
    expect(JSON.parse(answerText(read, 'https://localhost', { a: 1 }, Outcome.done))).toMatchObject({
      _messageType: 1,
      _responseType: 0,
      _correlationId: 7,
      _conversationId: 'c1',
      _actionName: 'executeMethod',
      _errorCode: 0,
      _data: { a: 1 },
    });
  });

  it('marks what nobody asked for as an event', () => {
    expect(JSON.parse(eventText('richApiMessage', 'c1', 'https://localhost', []))).toMatchObject({
      _responseType: 1,
      _actionName: 'richApiMessage',
    });
  });

  it('names the frame with host, language and whom to talk to', () => {
    const name = frameName({ conversation: 'c1', instance: 'i1' }, 'https://localhost:3001', 'zh-CN');
    expect(JSON.parse(name)).toMatchObject({
      hostInfo: 'Excel$Web$16.00$zh-CN$corr$$$3',
      xdmInfo: 'c1|i1|https://localhost:3001',
    });
  });
});

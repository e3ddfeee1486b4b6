/** @jest-environment jsdom */
import { ribbonOfManifest } from './ribbon-of-manifest';

const manifest = `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"><Hosts><Host>
<DesktopFormFactor>
<ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="t"><Group id="g"><Label resid="group"/>
<Control xsi:type="Button" id="check"><Label resid="check"/><Supertip><Title resid="check"/><Description resid="tip"/></Supertip>
<Icon><bt:Image size="16" resid="i16"/><bt:Image size="32" resid="i32"/></Icon>
<Action xsi:type="ExecuteFunction"><FunctionName>check</FunctionName></Action></Control>
<Control xsi:type="Button" id="open"><Label resid="open"/><Action xsi:type="ShowTaskpane"/></Control>
</Group></CustomTab></ExtensionPoint>
<ExtensionPoint xsi:type="ContextMenu"><OfficeMenu id="ContextMenuCell"><Control xsi:type="Button" id="why"/></OfficeMenu></ExtensionPoint>
</DesktopFormFactor></Host></Hosts>
<Resources><bt:Images><bt:Image id="i16" DefaultValue="https://localhost:3000/a-16.png"/><bt:Image id="i32" DefaultValue="https://localhost:3000/a-32.png"/></bt:Images>
<bt:ShortStrings><bt:String id="check" DefaultValue="审核"><bt:Override Locale="en-US" Value="Check"/></bt:String><bt:String id="open" DefaultValue="打开"/></bt:ShortStrings>
<bt:LongStrings><bt:String id="tip" DefaultValue="审核本表"/></bt:LongStrings></Resources></VersionOverrides></OfficeApp>`;

describe('the ribbon of a manifest', () => {
  it('has its buttons in their order, without the context menu', () => {
    expect(ribbonOfManifest(manifest, 'zh-CN')).toEqual([
      { id: 'check', label: '审核', tip: '审核本表', icon: 'https://localhost:3000/a-32.png', run: 'check' },
      { id: 'open', label: '打开', tip: '', icon: null, run: null },
    ]);
  });

  it('takes the words of another language where there are some', () => {
    expect(ribbonOfManifest(manifest, 'en-US').map(({ label }) => label)).toEqual(['Check', '打开']);
  });

  it('is empty for a manifest without commands', () => {
    expect(ribbonOfManifest('<OfficeApp/>', 'zh-CN')).toEqual([]);
  });
});

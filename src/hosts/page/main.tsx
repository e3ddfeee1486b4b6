import { createRoot } from 'react-dom/client';
import { PageApp } from './PageApp';

createRoot(document.body.appendChild(document.createElement('div'))).render(<PageApp />);

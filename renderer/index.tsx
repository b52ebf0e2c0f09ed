import './ui/tokens.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { dropPressesOnDisabled } from './ui/buttons/press-on-disabled.ts';
import { applyDensity } from './ui/density.ts';

applyDensity();
dropPressesOnDisabled();
const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the window.');
const root = createRoot(place);
// Drawn before the page counts as loaded and the window is shown: the box has the keyboard then, and no key is lost.
flushSync(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);

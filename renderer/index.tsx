import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyDensity } from './ui/density.ts';

applyDensity();
const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the window.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

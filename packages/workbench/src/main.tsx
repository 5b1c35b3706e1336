import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import './style/index.css';

createRoot(document.getElementById('workbench')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

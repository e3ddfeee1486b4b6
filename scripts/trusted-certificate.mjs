// The certificate for https on this computer that its Excel trusts: Microsoft's office-addin-dev-certs puts it there.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** @returns {{ key: string, cert: string } | null} PEM texts; null = never installed */
export function trustedCertificate() {
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) =>
    path.join(homedir(), '.office-addin-dev-certs', name),
  );
  return existsSync(key) && existsSync(cert)
    ? { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
    : null;
}

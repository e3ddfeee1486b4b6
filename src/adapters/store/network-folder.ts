import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Kinds of file system that are another machine's, or shared with one: locks made here may not hold there. */
const SHARED =
  /^(nfs\d?|cifs|smb\d?|smbfs|9p|afs|afpfs|ncpfs|ceph|glusterfs|lustre|vboxsf|vmhgfs|prl_fs|fuse\.(sshfs|rclone|s3fs|davfs|vmhgfs-fuse|glusterfs|gvfsd-fuse|onedrive|google-drive-ocamlfuse)|davfs)$/;

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));

/**
 * The kind of shared file system a path lies on; null for a disk of this machine, or where it cannot be told.
 * @param file absolute path
 * @param mounts text of /proc/mounts; '' where there is none
 */
export function sharedFileSystem(file: string, mounts: string, platform: string): string | null {
  if (platform === 'win32') return /^[\\/]{2}(?![?.][\\/])|^[\\/]{2}\?[\\/]UNC[\\/]/i.test(file) ? 'unc' : null;
  let best = '';
  let kind = '';
  for (const line of mounts.split('\n')) {
    const [, at, type] = line.split(' ');
    if (at === undefined || type === undefined) continue;
    const folder = unescaped(at);
    const holds = folder === '/' || file === folder || file.startsWith(`${folder}/`);
    if (holds && folder.length >= best.length) [best, kind] = [folder, type]; // a later mount lies over an earlier one
  }
  return SHARED.test(kind) ? kind : null;
}

/** As `sharedFileSystem`, of this machine. */
export async function sharedFolderOf(file: string): Promise<string | null> {
  const mounts = process.platform === 'linux' ? await readFile('/proc/mounts', 'utf8').catch(() => '') : '';
  return sharedFileSystem(path.resolve(file), mounts, process.platform);
}

import { relationshipsOf } from '../part-names';
import { freeId, readLinks, withLink } from './links';
import type { Link } from './links';
import type { PackageEdit } from './package-edit';

/** The relationships of a part as they are now; none where it has no list of them. */
export function linksFrom(parts: PackageEdit, from: string): Link[] {
  const part = relationshipsOf(from);
  const text = parts.textIfAny(part);
  return text === null ? [] : readLinks(text, part, from, parts.limits);
}

/** Adds a relationship to a part. @param type whole address @returns its id */
export function addLink(parts: PackageEdit, from: string, type: string, target: string): string {
  const part = relationshipsOf(from);
  const id = freeId(linksFrom(parts, from));
  parts.put(part, withLink(parts.textIfAny(part), part, { id, type, target }, parts.limits));
  return id;
}

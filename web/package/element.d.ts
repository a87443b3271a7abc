// <xueshi-check>: importing this module registers the element, unless another copy has.
import type { Assessment, Course, Needed, Policy, PolicyFault, Status } from './xueshi.js';

export interface XueshiErrorDetail {
  /** `core-failed`, `policy-unknown`, `policy-unreachable`, `policy-too-large`, `policy-faulty`, `child-not-json`,
      or the code of a `CallError` */
  code: string;
  /** the sentence that the person sees */
  message: string;
  /** JSON Pointer to the place, where there is one */
  pointer?: string;
  /** of a policy that is faulty */
  faults?: PolicyFault[];
}

export interface XueshiEventMap {
  /** It judges. Comes again after each change of policy. */
  'xueshi-ready': CustomEvent<Record<string, never>>;
  /** There is another answer. The courses are not in it. */
  'xueshi-assess': CustomEvent<{ status: Status; needed: Needed }>;
  /** The person has changed something; what the host sets is not told. */
  'xueshi-change': CustomEvent<{ courses: Course[] }>;
  /** Something handed over cannot be used; the courses stay as they were. */
  'xueshi-error': CustomEvent<XueshiErrorDetail>;
}

export declare class XueshiCheck extends HTMLElement {
  /** An id that comes with the tool, or the address of a policy as JSON. Attribute `policy`. */
  policy: string | null | undefined;
  /** A policy as an object; comes before `policy`. */
  policyData: Policy | undefined;
  /** `zh-CN` or `en`. Attribute `lang`. */
  lang: string;
  /** `light` (as without), `dark`, or `system`: as the system has it. Attribute `theme`. */
  theme: string | null | undefined;
  /** The day of the judging, YYYY-MM-DD; today where there is none. Attribute `as-of`. */
  asOf: string;
  /** `none`, or `local`: kept in this browser, under the host's origin. Attribute `storage`. */
  storage: string;
  /** The verdict only; nothing can be changed. Attribute `readonly`. */
  readonly: boolean;
  /** The answer and the requirements only, for a sidebar. Attribute `compact`. */
  compact: boolean;
  /** A copy of the list as it stands; setting it replaces the list. */
  courses: Course[];
  readonly assessment: Assessment | undefined;
  addEventListener<Name extends keyof XueshiEventMap>(
    name: Name, listener: (this: XueshiCheck, event: XueshiEventMap[Name]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap { 'xueshi-check': XueshiCheck }
}

// Checks what a policy holds for the page alone: titles, addresses, seminars, contacts, clauses, silences.
//
// Judging needs none of these members, so the core only checks them. The page reads them from the policy's own JSON.
#pragma once

#include "core/policy/policy_walk.h"

namespace xueshi {

// basis, title, document, issuer and issuedOn.
void check_heading(PolicyWalk& walk, const PolicyMember& policy);

// url and hotline.
void check_platform_extras(PolicyWalk& walk, const PolicyMember& platform);

// where: the label and address of the place at which hours are declared.
void check_declaring_place(PolicyWalk& walk, const PolicyMember& declaration);

// seminars, contacts and clauses.
void check_annexes(PolicyWalk& walk, const PolicyMember& policy);

}  // namespace xueshi

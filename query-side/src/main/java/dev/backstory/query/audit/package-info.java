/** The audit trail: who changed what, when, in which role and why; and each story's own history. */
@NullMarked
package dev.backstory.query.audit;

import org.jspecify.annotations.NullMarked;

/** Each event as data: what was before and what is after. */
@NullMarked
package dev.backstory.query.audit.change;

import org.jspecify.annotations.NullMarked;

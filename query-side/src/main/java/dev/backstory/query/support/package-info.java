/** What all views share: writing rows that know from when to when they held, and keeping up with the log. */
@NullMarked
package dev.backstory.query.support;

import org.jspecify.annotations.NullMarked;

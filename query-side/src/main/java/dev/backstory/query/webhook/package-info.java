/** Telling others over HTTP what happens: signed, in order, at least once; and who is told, and how far that is. */
@NullMarked
package dev.backstory.query.webhook;

import org.jspecify.annotations.NullMarked;

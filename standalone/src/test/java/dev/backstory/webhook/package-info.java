/** Webhooks of a whole server, with receivers that are slow, down, wrong or gone. */
@NullMarked
package dev.backstory.webhook;

import org.jspecify.annotations.NullMarked;

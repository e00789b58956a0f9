/** What the orders of stories and of roadmap items have in common: re-ranking, entering and leaving. */
@NullMarked
package dev.backstory.command.order;

import org.jspecify.annotations.NullMarked;

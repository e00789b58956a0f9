/** Roadmap items: what is planned, when, and how far it is. */
@NullMarked
package dev.backstory.command.item;

import org.jspecify.annotations.NullMarked;

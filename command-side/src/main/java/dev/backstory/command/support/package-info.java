/** What all commands share: reading them, the unit of work, authority, receipts. */
@NullMarked
package dev.backstory.command.support;

import org.jspecify.annotations.NullMarked;

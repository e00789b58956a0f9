/** Dependencies: between stories, or between roadmap items. */
@NullMarked
package dev.backstory.command.dependency;

import org.jspecify.annotations.NullMarked;

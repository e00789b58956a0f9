/** Reviews: what people say of visions, roadmap items, stories and decisions. */
@NullMarked
package dev.backstory.command.review;

import org.jspecify.annotations.NullMarked;

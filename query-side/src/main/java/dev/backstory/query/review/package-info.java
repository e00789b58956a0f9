/** What was said of visions, roadmap items, stories and decisions: asked for, endorsed, objected to. */
@NullMarked
package dev.backstory.query.review;

import org.jspecify.annotations.NullMarked;

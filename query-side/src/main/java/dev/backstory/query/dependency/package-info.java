/** What depends on what, either way and at any position: stories on stories, roadmap items on roadmap items. */
@NullMarked
package dev.backstory.query.dependency;

import org.jspecify.annotations.NullMarked;

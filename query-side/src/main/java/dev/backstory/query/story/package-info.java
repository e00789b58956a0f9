/** What is known of a story, and of all stories that meet a filter. */
@NullMarked
package dev.backstory.query.story;

import org.jspecify.annotations.NullMarked;

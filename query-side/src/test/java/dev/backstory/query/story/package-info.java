@NullMarked
package dev.backstory.query.story;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.backstory.query.support;

import org.jspecify.annotations.NullMarked;

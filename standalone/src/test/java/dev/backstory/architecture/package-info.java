/** The rules that the build keeps: who may know whom, what is pure, what things are called. */
@NullMarked
package dev.backstory.architecture;

import org.jspecify.annotations.NullMarked;

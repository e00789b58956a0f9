package dev.backstory.cli;

/** Why a command of the shell did not succeed, as a sentence. */
final class Refused extends RuntimeException {
    Refused(String sentence) {
        super(sentence, null, false, false);
    }
}

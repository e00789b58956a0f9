package dev.backstory.webhook;

/** What a receiver makes of a request. */
enum Manner {
    TAKES(true, "HTTP/1.1 204 No Content\r\n\r\n"),
    /** After a while, but in time. */
    TAKES_SLOWLY(true, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
    /** It says so, and breaks off in the middle of what else it says. */
    TAKES_AND_CLOSES_WITHIN_THE_ANSWER(true, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
    FAILS(false, "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
    /** It may have taken it, or not: nobody knows. */
    CLOSES_BEFORE_THE_ANSWER(false, ""),
    CLOSES_WITHIN_THE_HEAD(false, "HTTP/1.1 200 OK\r\nContent-Le"),
    SENDS_ELSEWHERE(false, "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"),
    /** It never answers. */
    HANGS(false, ""),
    WANTS_A_SECOND(false, "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"),
    /** It answers, and then nobody is there for a moment. */
    GOES_DOWN(false, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"),
    IS_GONE(false, "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");

    final boolean takes;
    final String answer;

    Manner(boolean takes, String answer) {
        this.takes = takes;
        this.answer = answer;
    }
}

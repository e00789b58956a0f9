package dev.backstory.fuzz;

import java.util.List;

/** What is wrong with headers that are well-formed. */
final class HeaderFaults {
    private static final List<String> KINDS = Odd.of("""
            text/plain¦application/xml¦application/x-www-form-urlencoded¦multipart/form-data¦\
            multipart/form-data; boundary=x¦application/json; charset=utf-16¦\
            application/json;charset=nonsense¦application/json; charset="¦application/json;;¦json¦*/*¦\
            application/*+json¦¦application/problem+json¦application/vnd.x+json¦APPLICATION/JSON¦text/json¦\
            a/b/c¦/¦;¦application/json, text/plain¦application/octet-stream¦text/csv; charset=utf-7¦\u00e9/x\
            """);
    private static final List<String> ACCEPTED = Odd.of("""
            */*¦text/html¦image/png¦text/csv¦application/x-ndjson¦application/json;q=0¦text/event-stream¦\
            application/json, text/csv;q=0.5¦text/csv, application/json;q=0.1¦x¦a/b/c¦application/xml¦\
            text/csv;q=2¦text/csv;q=x¦,¦¦application/*¦text/*;q=0.3, */*;q=0.2¦application/json;v=1¦*/json¦\
            application/json;charset=utf-16¦*/*;q=0\
            """);
    private static final List<String> TAGS = Odd.of("""
            1¦"1¦W/"1"¦*¦""¦"x"¦"99999999999999999999"¦"-1"¦"1", "2"¦¦"\u00e9"¦W/¦"1";x¦"0x1"¦"1.5"¦" 1 "¦\
            "999999999999999999"\
            """);
    private static final List<String> POSITIONS = Odd.of("""
            ¦x¦-1¦1.5¦1e3¦99999999999999999999¦\u0661¦0¦ 1 ¦1, 2¦0x1¦+1¦null¦1;\
            """);
    private static final List<String> OTHERS = Odd.of("""
            X-HTTP-Method-Override: DELETE¦X-HTTP-Method: PUT¦X-Method-Override: POST¦\
            X-Forwarded-Host: evil.example¦X-Forwarded-Proto: https¦Forwarded: host=evil.example;proto=https¦\
            X-Forwarded-Prefix: /x¦X-Original-URL: /actuator/prometheus¦X-Rewrite-URL: /api/v1/me¦\
            Origin: https://evil.example¦Origin: null¦Access-Control-Request-Method: POST¦\
            Access-Control-Request-Headers: x¦Range: bytes=0-10¦Range: bytes=-1¦Range: x=1¦If-Range: "x"¦\
            If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT¦If-Modified-Since: x¦\
            If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT¦If-Unmodified-Since: y¦\
            Cookie: JSESSIONID=1; a=\u0001¦Upgrade: websocket¦Upgrade: h2c¦Expect: 100-continue¦\
            Expect: nonsense¦TE: trailers¦Trailer: X¦Accept-Encoding: gzip¦Accept-Encoding: x;q=9¦\
            Accept-Charset: utf-16¦Accept-Language: *;q=x¦Connection: close¦Connection: Authorization¦\
            Keep-Alive: x¦X-Request-Id: x¦X-Request-Id: 01a20108-d774-7eda-86f0-bc2dd9f20123¦\
            traceparent: 00-x¦Max-Forwards: -1¦Via: 1.1 x¦Proxy-Authorization: Basic x¦X: \u00ff\u0080¦\
            Sec-Fetch-Site: cross-site¦Transfer-Encoding: identity¦Content-Range: bytes 0-1/2¦Pragma: x¦\
            Date: yesterday¦Authorization: Basic YTpi¦Prefer: return=minimal¦DNT: 1\
            """);

    static final List<Fault> ALL = List.of(
            new Fault("a content type", (shot, dice) -> shot.replace("Content-Type", dice.of(KINDS))),
            new Fault("no content type", (shot, dice) -> shot.remove("Content-Type")),
            new Fault("two content types", (shot, dice) -> shot.header("Content-Type", dice.of(KINDS))),
            new Fault("an Accept", (shot, dice) -> shot.replace("Accept", dice.of(ACCEPTED))),
            new Fault("an If-Match", (shot, dice) -> shot.replace("If-Match", dice.of(TAGS))),
            new Fault("an If-None-Match", (shot, dice) -> shot.replace("If-None-Match", dice.of(TAGS))),
            new Fault(
                    "a position",
                    (shot, dice) ->
                            shot.replace("Backstory-Position", dice.percent(1) ? "999999999" : dice.of(POSITIONS))),
            new Fault(
                    "a last event",
                    (shot, dice) -> shot.replace("Last-Event-ID", dice.percent(10) ? "999999999" : dice.of(POSITIONS))),
            new Fault(
                    "a key",
                    (shot, dice) -> shot.replace(
                            "Idempotency-Key", dice.of("", " ", "x".repeat(256), "\u00e9", "a\tb", "same"))),
            new Fault("nobody", (shot, dice) -> shot.remove("Authorization")),
            new Fault("two callers", (shot, dice) -> shot.header("Authorization", "Bearer x")),
            new Fault(
                    "another host",
                    (shot, dice) -> shot.replace(
                            "Host",
                            dice.of("evil.example", "", "localhost:x", "a b", "localhost:99999", "[::1", "LOCALHOST"))),
            new Fault("something else", (shot, dice) -> shot.headers.add(dice.of(OTHERS))));

    private HeaderFaults() {}
}

package vn.donghanh.canary;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Traffic between all visitors and the server, as far as third parties can see it: browser histories, proxies, error reports. */
public final class Exchanges {
    private static final int FAILED = 400;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.DOTALL);

    private final List<String> addresses = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private long nanos;
    private long bytes;

    /** @param took from the request to the last byte of the answer, in nanoseconds */
    void note(HttpResponse<String> answer, long took) {
        nanos += took;
        bytes += answer.body().getBytes(StandardCharsets.UTF_8).length;
        String line = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
        addresses.add(line);
        answer.request().headers().map().forEach((name, value) -> headers.add("> " + name + ": " + value));
        answer.headers().map().forEach((name, value) -> headers.add("< " + name + ": " + value));
        Matcher title = TITLE.matcher(answer.body());
        if (title.find()) {
            titles.add(title.group(1));
        }
        if (answer.statusCode() >= FAILED) {
            failures.add(answer.statusCode() + "\n" + answer.body());
        }
    }

    public List<String> addresses() {
        return addresses;
    }

    /** Headers of requests and answers. */
    public List<String> headers() {
        return headers;
    }

    /** Titles of pages, which are stored in a browser's history. */
    public List<String> titles() {
        return titles;
    }

    /** How long all answers took together, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    /** The bytes of all answers together, as they are before they are compressed. */
    public long bytes() {
        return bytes;
    }

    /** The complete error answers. */
    public List<String> failures() {
        return failures;
    }
}

package vn.donghanh.canary;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What passed between all visitors and the server, as far as others than the visitor get to see it: browsers' histories, proxies, error reports. */
public final class Exchanges {
    private static final int FAILED = 400;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.DOTALL);

    private final List<String> addresses = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void note(HttpResponse<String> answer) {
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

    /** Of requests and answers. */
    public List<String> headers() {
        return headers;
    }

    /** Of pages: they go into a browser's history. */
    public List<String> titles() {
        return titles;
    }

    /** The answers, whole, that say that something failed. */
    public List<String> failures() {
        return failures;
    }
}

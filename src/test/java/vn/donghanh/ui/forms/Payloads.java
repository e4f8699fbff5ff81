package vn.donghanh.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The worst values for a field, and what an answer to them must not contain. */
final class Payloads {
    static final String LONG = "ấ".repeat(10_000);

    /** Invisible characters. */
    static final String NUL = "trước\u0000sau";

    static final String TURNED = "Lan\u202Enal";

    private static final String EXPRESSION = "7q#{7*7}q7";
    private static final String EVALUATED = "7q49q7";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String BOLD = "<b>x</b>";

    static final List<String> TEXTS = List.of(LONG, NUL, "👩‍👧 😀", TURNED, EXPRESSION, SCRIPT, "'\">" + BOLD, "   ");
    static final List<String> DAYS = List.of(
            "31/02/2026", "99/99/9999", "-1", "hôm nay", "01/01/0001", "31/12/9999", LONG, EXPRESSION, SCRIPT, NUL);
    static final Set<String> REAL_DAYS = Set.of("01/01/0001", "31/12/9999");
    static final List<String> TIMES = List.of("25:61", "-1", "9999", LONG, EXPRESSION, SCRIPT, NUL);
    static final List<String> NUMBERS =
            List.of("-1", "-2147483648", "99999999999999999999", "1e9", "NaN", "0", LONG, EXPRESSION, SCRIPT, NUL);
    static final List<String> OPTIONS =
            List.of("NO_SUCH_VALUE", "999999999", "-1", EXPRESSION, SCRIPT, NUL, "7q9x0mzz3fhk2p5t8w1c4e6g0j");

    private static final Pattern TRACE = Pattern.compile("\\tat [\\w.]+\\(|Exception:");

    /** How a PDF file begins, and one of a word processor or of a spreadsheet. */
    private static final List<String> FILES = List.of("%PDF-", "PK\u0003\u0004");

    private Payloads() {}

    /** Faults of an answer, whatever was sent. The bytes of a downloaded file are no words, although now and then they look like some. */
    static List<String> wrongIn(String body) {
        if (FILES.stream().anyMatch(body::startsWith)) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        if (TRACE.matcher(body).find()) {
            wrong.add("TRACE");
        }
        if (body.contains(EVALUATED)) {
            wrong.add("EVALUATED");
        }
        if (body.contains(SCRIPT) || body.contains(BOLD)) {
            wrong.add("UNESCAPED");
        }
        if (body.contains("???")) {
            wrong.add("NO-WORDS");
        }
        return wrong;
    }

    /** The value in the field afterwards, without invisible characters. */
    static String seen(String typed) {
        return typed.replaceAll("[\u0000\u202E]", "").strip();
    }

    static String shown(String text) {
        return text.length() > 60 ? text.length() + " letters" : text.replace('\u0000', '?');
    }
}

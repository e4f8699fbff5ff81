package vn.donghanh.shared.web;

import static vn.donghanh.shared.ReferenceFormat.CASE;
import static vn.donghanh.shared.ReferenceFormat.DISCLOSURE;
import static vn.donghanh.shared.ReferenceFormat.NAME;
import static vn.donghanh.shared.ReferenceFormat.NUMBER;
import static vn.donghanh.shared.ReferenceFormat.REF;
import static vn.donghanh.shared.ReferenceFormat.SAMPLE;
import static vn.donghanh.shared.ReferenceFormat.USERNAME;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.ReferenceFormat;

/**
 * The pattern of the application's URLs: a page, followed by references of the formats that the page accepts, and a
 * query of codes. Anything else, such as a client's name, matches no page.
 */
final class AddressPattern {
    static final Map<String, List<ReferenceFormat>> REFERENCES_BY_PAGE = Map.ofEntries(
            Map.entry("/account/account", List.of(REF)),
            Map.entry("/account/organisation", List.of(REF)),
            Map.entry("/assessment/assessment", List.of(CASE)),
            Map.entry("/breakglass/field", List.of(REF)),
            Map.entry("/breakglass/history", List.of(CASE)),
            Map.entry("/breakglass/open", List.of(CASE)),
            Map.entry("/breakglass/reviews", List.of(REF)),
            Map.entry("/caseaudit/admin", List.of(REF)),
            Map.entry("/caseaudit/audits", List.of(REF)),
            Map.entry("/caseaudit/sample", List.of(SAMPLE)),
            Map.entry("/casefile/access", List.of(CASE)),
            Map.entry("/casefile/accesshistory", List.of(CASE)),
            Map.entry("/casefile/level", List.of(CASE)),
            Map.entry("/casefile/overview", List.of(CASE)),
            Map.entry("/casemerge/duplicates", List.of(NUMBER)),
            Map.entry("/closing/closing", List.of(CASE)),
            Map.entry("/closing/confirm", List.of(CASE)),
            Map.entry("/closing/followup", List.of(CASE)),
            Map.entry("/conference/call", List.of(CASE)),
            Map.entry("/conference/decision", List.of(CASE, REF)),
            Map.entry("/conference/guests", List.of(CASE, REF)),
            Map.entry("/conference/list", List.of(CASE)),
            Map.entry("/conference/minutes", List.of(CASE, REF)),
            Map.entry("/conference/part", List.of(CASE, REF)),
            Map.entry("/conference/view", List.of(CASE, REF)),
            Map.entry("/consent/consents", List.of(CASE)),
            Map.entry("/consent/disclosures", List.of(CASE)),
            Map.entry("/correction/correction", List.of(CASE)),
            Map.entry("/document/add", List.of(CASE)),
            Map.entry("/document/check", List.of(REF)),
            Map.entry("/document/discard", List.of(REF)),
            Map.entry("/document/download", List.of(REF)),
            Map.entry("/document/forms", List.of(CASE)),
            Map.entry("/document/letter", List.of(REF)),
            Map.entry("/document/letters", List.of(REF)),
            Map.entry("/document/list", List.of(CASE)),
            Map.entry("/document/page", List.of(REF, NUMBER)),
            Map.entry("/document/piece", List.of(REF, NUMBER)),
            Map.entry("/document/recording", List.of(REF)),
            Map.entry("/document/redacted", List.of(REF, NUMBER)),
            Map.entry("/document/share", List.of(CASE, DISCLOSURE)),
            Map.entry("/document/view", List.of(CASE, REF)),
            Map.entry("/erasure/erasures", List.of(REF)),
            Map.entry("/erasure/request", List.of(CASE)),
            Map.entry("/feedback/complaint", List.of(REF)),
            Map.entry("/feedback/handover", List.of(CASE)),
            Map.entry("/feedback/own", List.of(REF)),
            Map.entry("/handover/answer", List.of(REF)),
            Map.entry("/handover/case", List.of(CASE)),
            Map.entry("/handover/prepare", List.of(USERNAME)),
            Map.entry("/identity/identity", List.of(CASE)),
            Map.entry("/identity/profile", List.of(CASE)),
            Map.entry("/inbox/referral", List.of(DISCLOSURE)),
            Map.entry("/incident/list", List.of(CASE)),
            Map.entry("/incident/record", List.of(CASE)),
            Map.entry("/incident/recorded", List.of(REF)),
            Map.entry("/incident/view", List.of(CASE, REF)),
            Map.entry("/intake/contact", List.of(CASE)),
            Map.entry("/intake/emergency", List.of(REF)),
            Map.entry("/intake/ordinary", List.of(REF)),
            Map.entry("/intake/risk", List.of(CASE)),
            Map.entry("/intake/riskform", List.of(CASE)),
            Map.entry("/intake/screening", List.of(CASE)),
            Map.entry("/lawful/answer", List.of(REF)),
            Map.entry("/lawful/given", List.of(CASE)),
            Map.entry("/lawful/letter", List.of(REF)),
            Map.entry("/lawful/refuse", List.of(REF)),
            Map.entry("/lawful/request", List.of(REF)),
            Map.entry("/legalaid/list", List.of(CASE)),
            Map.entry("/legalaid/matter", List.of(CASE, REF)),
            Map.entry("/legalaid/note", List.of(CASE, REF, REF)),
            Map.entry("/loan/channels", List.of(CASE, REF)),
            Map.entry("/loan/list", List.of(CASE)),
            Map.entry("/loan/loan", List.of(CASE, REF)),
            Map.entry("/loan/submission", List.of(CASE, REF)),
            Map.entry("/note/contact", List.of(CASE)),
            Map.entry("/note/notes", List.of(CASE)),
            Map.entry("/partnerbusiness/picture", List.of(DISCLOSURE, NUMBER)),
            Map.entry("/partnerbusiness/sent", List.of(CASE, DISCLOSURE)),
            Map.entry("/partnerbusiness/slip", List.of(DISCLOSURE)),
            Map.entry("/placement/introduction", List.of(CASE, REF)),
            Map.entry("/placement/list", List.of(CASE)),
            Map.entry("/placement/placement", List.of(CASE, REF)),
            Map.entry("/plan/edit", List.of(CASE)),
            Map.entry("/plan/review", List.of(CASE)),
            Map.entry("/plan/view", List.of(CASE)),
            Map.entry("/referral/list", List.of(CASE)),
            Map.entry("/referral/send", List.of(CASE, DISCLOSURE)),
            Map.entry("/referral/slip", List.of(CASE, DISCLOSURE)),
            Map.entry("/referral/view", List.of(CASE, DISCLOSURE)),
            Map.entry("/reporting/programmetarget", List.of(REF)),
            Map.entry("/reporting/programmeview", List.of(REF)),
            Map.entry("/reporting/report/report", List.of(REF)),
            Map.entry("/reporting/report/write", List.of(REF)),
            Map.entry("/reporting/returnview", List.of(REF)),
            Map.entry("/reporting/register/entry", List.of(REF)),
            Map.entry("/reporting/register/model", List.of(REF)),
            Map.entry("/reporting/register/training", List.of(REF)),
            Map.entry("/reporting/signed/period", List.of(REF)),
            Map.entry("/service/list", List.of(CASE)),
            Map.entry("/service/livelihood", List.of(CASE)),
            Map.entry("/service/record", List.of(CASE)),
            Map.entry("/service/session", List.of(CASE)),
            Map.entry("/service/stock/goods", List.of(NAME)),
            Map.entry("/sheet/paper", List.of(CASE, REF)),
            Map.entry("/sheet/prepare", List.of(CASE)),
            Map.entry("/staffcourse/course", List.of(REF)),
            Map.entry("/stay/list", List.of(CASE)),
            Map.entry("/stay/stay", List.of(CASE, REF)),
            Map.entry("/supportreferral/list", List.of(CASE)),
            Map.entry("/supportreferral/referral", List.of(CASE, REF)),
            Map.entry("/training/enrolment", List.of(CASE, REF)),
            Map.entry("/training/list", List.of(CASE)));

    /** Pages outside any folder. */
    private static final Set<String> ROOT_PAGES = Set.of("index", "login", "first", "enrol", "setup");

    /** Folders of pages that lie inside the folder of a feature. */
    private static final Set<String> INNER_FOLDERS = Set.of(
            "reporting/register",
            "reporting/report",
            "reporting/signed",
            "reporting/supervision",
            "reporting/table",
            "service/outreach",
            "service/stock");

    /** Paths that are not pages: styles and scripts, and the endpoints of the sign-in scripts. */
    private static final Pattern NON_PAGE_PATHS = Pattern.compile("/(jakarta\\.faces\\.resource|session/passkey)/.*");

    /**
     * Parameters with free text: the filters of the audit log, and the redirect target after the sign-in. All others
     * hold codes.
     */
    static final Set<String> FREE_TEXT_PARAMETERS = Set.of("from", "to", "actor");

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._-]{0,80}){1,8}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.,:-]{0,80}");

    private AddressPattern() {}

    /** @param path as requested, not decoded: no URL of the application needs encoding */
    static boolean matches(String path, @Nullable String query) {
        return PATH.matcher(path).matches() && isPage(path) && (query == null || isQuery(query));
    }

    /** Returns how many references may follow the page, given its URL without references. */
    static int references(String page) {
        return REFERENCES_BY_PAGE.getOrDefault(page, List.of()).size();
    }

    private static boolean isPage(String path) {
        if (NON_PAGE_PATHS.matcher(path).matches()) {
            return true;
        }
        // a trailing slash is ignored
        List<String> parts = List.of(path.substring(1).split("/"));
        int pageParts = Math.min(pageParts(parts), parts.size());
        List<ReferenceFormat> formats =
                REFERENCES_BY_PAGE.getOrDefault("/" + String.join("/", parts.subList(0, pageParts)), List.of());
        List<String> references = parts.subList(pageParts, parts.size());
        for (int at = 0; at < references.size(); at++) {
            if (at >= formats.size() || !formats.get(at).matches(references.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static int pageParts(List<String> parts) {
        if (ROOT_PAGES.contains(parts.get(0))) {
            return 1;
        }
        return parts.size() > 1 && INNER_FOLDERS.contains(parts.get(0) + "/" + parts.get(1)) ? 3 : 2;
    }

    private static boolean isQuery(String query) {
        return Arrays.stream(query.split("&")).allMatch(pair -> {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            return CODE.matcher(name).matches()
                    && (equals < 0
                            || FREE_TEXT_PARAMETERS.contains(name)
                            || CODE.matcher(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8))
                                    .matches());
        });
    }
}

package vn.donghanh.home.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;
import vn.donghanh.document.DocumentSearchQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.web.ScriptEndpoint;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.CaseSearchRow;

/**
 * Servlet of the quick search (Ctrl K). The typed text is sent in the body of a POST request, so that it appears in no URL and
 * no log.
 */
@WebServlet("/find")
public class SearchServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Made once: looking for the implementation takes longer than an answer. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final int MINIMUM_LENGTH = 2;
    private static final int MAXIMUM_LENGTH = 80;

    @Inject
    transient CaseQueries cases;

    @Inject
    transient DocumentSearchQueries documents;

    @Inject
    transient PartnerBusinessQueries business;

    @Inject
    transient CurrentUser user;

    @Inject
    transient ScriptEndpoint scripts;

    @Inject
    transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        scripts.answer(request, response, () -> find(request));
    }

    private JsonObjectBuilder find(HttpServletRequest request) {
        JsonArrayBuilder results = JSON.createArrayBuilder();
        String hint = "";
        String text = typed(request);
        if (text.length() >= MINIMUM_LENGTH && text.length() <= MAXIMUM_LENGTH) {
            if (user.may(Permission.CASE_READ)) {
                CaseQueries.Suggestions suggestions = cases.suggest(text);
                suggestions.hits().forEach(hit -> results.add(caseResult(request, hit)));
                hint = hint(suggestions);
            }
            if (user.may(Permission.DOCUMENT_READ)) {
                documents.find(text).forEach(found -> results.add(documentResult(request, found)));
            }
            if (user.may(Permission.PARTNER_BUSINESS_ANSWER)) {
                business.findCodes(text)
                        .forEach(code -> results.add(disclosureResult(request, "/partnerbusiness/slip/", code)));
            }
        }
        return JSON.createObjectBuilder().add("found", results).add("hint", hint);
    }

    private static String typed(HttpServletRequest request) {
        String text = request.getParameter("q");
        return text == null ? "" : text.strip();
    }

    /** A result for a partner user, who finds only their organisation's disclosures and only by code. */
    private JsonObjectBuilder disclosureResult(HttpServletRequest request, String page, String code) {
        return JSON.createObjectBuilder()
                .add("href", request.getContextPath() + page + code)
                .add("label", code)
                .add("note", texts.get("home_find.slip"))
                .add("icon", "inbox");
    }

    private JsonObjectBuilder caseResult(HttpServletRequest request, CaseSearchRow hit) {
        return JSON.createObjectBuilder()
                .add("href", request.getContextPath() + "/casefile/overview/" + hit.number())
                .add("label", hit.alias() == null ? hit.number() : hit.alias() + ", " + hit.number())
                .add("note", texts.get("home_find.open"))
                .add("icon", "folder");
    }

    private JsonObjectBuilder documentResult(HttpServletRequest request, DocumentSearchQueries.FoundDocument found) {
        return JSON.createObjectBuilder()
                .add("href", request.getContextPath() + "/document/view/" + found.number() + '/' + found.ref())
                .add("label", found.title() + ", " + found.number())
                .add("note", texts.get("document_type." + found.type()))
                .add("icon", "note");
    }

    private String hint(CaseQueries.Suggestions suggestions) {
        if (suggestions.moreWordsNeeded()) {
            return texts.get("home_find.oneMoreWord");
        }
        return suggestions.more()
                ? texts.of("home_find.more", suggestions.hits().size())
                : "";
    }
}

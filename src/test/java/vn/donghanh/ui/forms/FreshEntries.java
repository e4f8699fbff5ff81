package vn.donghanh.ui.forms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup.Element;

/** Entries of partners that were made a moment ago: only these can be taken back without a reason, so the demonstration cannot hold them. */
final class FreshEntries {
    private static final String LIST = "/inbox/list";
    private static final String SLIP = "/training/slip/";

    private FreshEntries() {}

    /** A clinic accepts a referral: its list, with the button that undoes it. */
    static OpenPage ofClinic(HttpVisitor clinic) {
        OpenPage list = OpenPage.at(clinic, LIST);
        Element form = list.markup().byId("form").orElseThrow();
        String button = form.all(element ->
                        element.name().equals("button") && element.id().endsWith(":accept"))
                .map(Element::id)
                .findFirst()
                .orElseThrow();
        return list.press(form, button, Rounds.values(list, form, Map.of())).page();
    }

    /** A school ends a course, even if months of it were not counted: its page, with the button that undoes it. */
    static OpenPage ofSchool(HttpVisitor school) {
        OpenPage slip = school.get("/training/inbox").markup().links().stream()
                .filter(link -> link.startsWith(SLIP))
                .distinct()
                .map(link -> OpenPage.at(school, link))
                .filter(page -> page.markup().byId("completing").isPresent())
                .findFirst()
                .orElseThrow();
        Element form = slip.markup().byId("completing").orElseThrow();
        Map<String, @Nullable String> end =
                Map.of("completing:day", today(), "completing:result", firstOffer(slip, form));
        OpenPage ended = slip.press(form, "completing:complete", Rounds.values(slip, form, end))
                .page();
        return ended.markup()
                .byId("completing:anyway")
                .flatMap(anyway -> ended.markup().byId("completing"))
                .map(asked -> ended.press(asked, "completing:anyway", Rounds.values(ended, asked, Map.of()))
                        .page())
                .orElse(ended);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static String firstOffer(OpenPage page, Element form) {
        return Control.of(page.markup(), form).stream()
                .filter(control -> control.name().equals("completing:result"))
                .flatMap(control -> control.offers().stream())
                .filter(offer -> !offer.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}

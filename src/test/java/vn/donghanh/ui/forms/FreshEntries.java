package vn.donghanh.ui.forms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup.Element;

/** Entries of partners that were made a moment ago: only these can be taken back without a reason, so the demonstration cannot hold them. */
final class FreshEntries {
    private static final String LIST = "/partnerbusiness/inbox";
    private static final String SLIP = "/partnerbusiness/slip/";

    private FreshEntries() {}

    /** A clinic accepts a referral: its list, with the button that undoes it. */
    static OpenPage ofClinic(HttpVisitor clinic) {
        OpenPage list = OpenPage.at(clinic, LIST);
        Element form = list.markup().byId("form").orElseThrow();
        String button = form.all(element -> element.name().equals("button")
                        && element.id().endsWith(":next")
                        && element.attribute("title").startsWith("Chấp nhận"))
                .map(Element::id)
                .findFirst()
                .orElseThrow();
        return list.press(form, button, Rounds.values(list, form, Map.of())).page();
    }

    /** A partner accepts what it was asked for: its page, with the button that undoes it. */
    static OpenPage ofPartner(HttpVisitor partner) {
        OpenPage slip = findSlip(partner, "ACCEPT");
        Element form = slip.markup().byId("recording").orElseThrow();
        return slip.press(form, "recording:record", Rounds.values(slip, form, Map.of("recording:step", "ACCEPT")))
                .page();
    }

    /** A school ends a course, even if months of it were not counted: its page, with the button that undoes it. */
    static OpenPage ofSchool(HttpVisitor school) {
        OpenPage slip = findSlip(school, "COMPLETE");
        Element asking = slip.markup().byId("recording").orElseThrow();
        Map<String, @Nullable String> chosen = Map.of("recording:step", "COMPLETE");
        slip.change(asking, "recording:step", "COMPLETE", Rounds.values(slip, asking, chosen));
        Element form = slip.markup().byId("recording").orElseThrow();
        Map<String, @Nullable String> end = Map.of(
                "recording:step",
                "COMPLETE",
                "recording:day",
                today(),
                "recording:outcome",
                offers(slip, form, "recording:outcome").stream()
                        .filter(offer -> !offer.isEmpty())
                        .findFirst()
                        .orElseThrow(),
                "recording:confirmation",
                "on");
        return slip.press(form, "recording:record", Rounds.values(slip, form, end))
                .page();
    }

    /** Finds the first slip of the inbox whose partner may take this step now. */
    private static OpenPage findSlip(HttpVisitor partner, String step) {
        return partner.get("/partnerbusiness/inbox").markup().links().stream()
                .filter(link -> link.startsWith(SLIP))
                .distinct()
                .map(link -> OpenPage.at(partner, link))
                .filter(page -> page.markup()
                        .byId("recording")
                        .filter(form -> offers(page, form, "recording:step").contains(step))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static List<String> offers(OpenPage page, Element form, String field) {
        return Control.of(page.markup(), form).stream()
                .filter(control -> control.name().equals(field))
                .flatMap(control -> control.offers().stream())
                .toList();
    }
}

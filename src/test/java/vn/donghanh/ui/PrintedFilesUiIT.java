package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.printing.PdfConformance;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/** Downloads a PDF file of every kind that the product makes, from records of the demonstration, and has each checked by veraPDF. */
@SharedDemonstration
class PrintedFilesUiIT {
    /** First the cases from which most is printed. */
    private static final String CASES =
            """
            select c.number, m.username from case_file c join staff_account m on m.id = c.manager_id
            order by exists (select 1 from emergency_stay s where s.case_id = c.id and s.exit_on is not null) desc,
                (select count(*) from (select case_id from case_conference union all select case_id from closure where decided_at is not null) papers
                where papers.case_id = c.id) desc,
                (select count(*) from referral r where r.case_id = c.id) desc, c.id""";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Map<String, HttpVisitor> visitors = new HashMap<>();

    @Test
    void everyFormOfACaseConforms() {
        Set<String> printed = new TreeSet<>();
        for (Map<String, String> row : Records.rows(CASES)) {
            if (printed.size() == FormKind.values().length) {
                break;
            }
            String address = "/document/forms/" + row.get("number");
            HttpVisitor manager = visitor(row.get("username"));
            HttpVisitor.Answer page = manager.get(address);
            for (Markup.Element offer : offers(page.markup())) {
                if (page.status() == 200 && printed.add(title(offer))) {
                    requireConformance(manager.download(address, page.markup(), button(offer)), title(offer));
                }
            }
        }
        assertThat(printed).hasSameSizeAs(FormKind.values());
    }

    private static List<Markup.Element> offers(Markup page) {
        return page.all(element ->
                        element.name().equals("tr") && pdf(element).findAny().isPresent())
                .toList();
    }

    private static Stream<Markup.Element> pdf(Markup.Element row) {
        return row.all(
                element -> element.name().equals("button") && element.id().endsWith(":pdf"));
    }

    private static String button(Markup.Element offer) {
        return pdf(offer).findFirst().orElseThrow().id();
    }

    private static String title(Markup.Element offer) {
        return offer.all(element -> element.name().equals("th"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** With figures and without, of the director and of a deputy. */
    @Test
    void everyLetterToAnAuthorityConforms() {
        HttpVisitor director = visitor("director1");
        List<String> letters = new ArrayList<>();
        for (Map<String, String> row :
                Records.rows("select ref from lawful_request where status in ('ANSWERED', 'REFUSED') order by id")) {
            String address = "/lawful/letter/" + row.get("ref");
            HttpVisitor.Answer page = director.get(address);
            if (page.status() == 200) {
                requireConformance(director.download(address, page.markup(), "file:download"), address);
                letters.add(address);
            }
        }
        assertThat(letters).hasSizeGreaterThan(2);
    }

    /** The report of each kind that got farthest. */
    @Test
    void everyKindOfReportConforms() {
        HttpVisitor officer = visitor("report1");
        Set<String> kinds = new TreeSet<>();
        for (Map<String, String> row : Records.rows(
                "select ref, kind from report order by field(status, 'SENT', 'SIGNED', 'CHECKED', 'SUBMITTED', 'CORRECTED', 'DRAFT'), id")) {
            if (kinds.add(row.get("kind"))) {
                String address = "/reporting/report/report/" + row.get("ref");
                Markup page = officer.get(address).markup();
                String pdf = page.all(element -> element.name().equals("button")
                                && element.id().startsWith("files:")
                                && element.text().strip().equals("PDF"))
                        .findFirst()
                        .orElseThrow()
                        .id();
                requireConformance(officer.download(address, page, pdf), row.get("kind"));
            }
        }
        assertThat(kinds).containsExactly("AD_HOC", "HALF_YEAR", "MONTH", "QUARTER", "YEAR");
    }

    private HttpVisitor visitor(String username) {
        return visitors.computeIfAbsent(username, browser::visitor);
    }

    private static void requireConformance(HttpResponse<byte[]> file, String name) {
        assertThat(file.headers().firstValue("Content-Type")).as(name).isEqualTo(Optional.of("application/pdf"));
        assertThat(PdfConformance.faults(file.body())).as(name).isEmpty();
    }
}

package vn.donghanh.document.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.LetterheadQueries;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.CaseScenario;

/** Prints forms of cases in both formats and compares what they say. */
@ApplicationScoped
public class FormFixture {
    /** What stands on no form, whatever the case holds, and what only a mistake in a form would leave. */
    private static final String NEVER =
            "HIV|AIDS|ARV|Methadone|mại dâm|bán dâm|hoàn lương|nguy cơ cao|\\bnull\\b|[{}@]";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String ADDRESS = "https://dong-hanh.example/";

    @Inject
    StaffFixture staff;

    @Inject
    StaffQueries directory;

    @Inject
    CaseScenario story;

    @Inject
    FormPrintService service;

    @Inject
    CaseFormQueries queries;

    @Inject
    LetterheadQueries letterheads;

    @Inject
    PrintedTexts texts;

    @Inject
    Clock clock;

    /** Prints the newest form of this kind. */
    public PrintedFile print(String account, String number, FormKind kind, FormFormat format, @Nullable String signer) {
        return story.as(account, () -> {
            FormKey key = queries.page(number).offers().stream()
                    .map(FormOffer::key)
                    .filter(offered -> offered.kind() == kind)
                    .findFirst()
                    .orElseThrow();
            return service.print(number, new PrintFormCommand(key, format, null, signer, ADDRESS));
        });
    }

    /** Opens the list of forms, which reads what can be printed and nothing that is printed. */
    public List<FormOffer> offers(String account, String number) {
        return story.as(account, () -> queries.page(number).offers());
    }

    /**
     * Checks both files of a form: that they say this, under the letterhead of the day, and nothing that stands on no form or is said to be left out.
     */
    public void assertSays(String account, String number, FormKind kind, List<String> said, List<String> leftOut) {
        for (FormFormat format : FormFormat.values()) {
            String text = FormText.of(print(account, number, kind, format, null));
            assertThat(text)
                    .as("%s as %s", kind, format)
                    .contains(said)
                    .contains(letterhead())
                    .contains("In bởi " + name(account) + ", lúc ")
                    .doesNotContainPattern(NEVER);
            assertThat(text).as("%s as %s", kind, format).doesNotContain(leftOut);
        }
    }

    /** The full name of a member of staff, as documents show it. */
    public String name(String username) {
        return directory.name(staff.id(username));
    }

    public String text(Enum<?> value) {
        return texts.of(value);
    }

    private List<String> letterhead() {
        LetterheadQueries.Head head =
                letterheads.findByDate(CentreTime.today(clock)).orElseThrow();
        return List.of(
                head.parentBody().toUpperCase(VIETNAMESE),
                head.centre().toUpperCase(VIETNAMESE),
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                head.place() + ", ngày");
    }
}

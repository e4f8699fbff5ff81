package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.report.ReportContent.Chapter;
import vn.donghanh.reporting.report.ReportContent.Form;
import vn.donghanh.reporting.signed.PeriodSigner;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.reporting.signed.SignedPeriodQueries;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.LetterheadQueries;

/** Collects what is printed of a report: its texts, released figures of its period, notes on method, letterhead and signature. */
@ApplicationScoped
class ReportAssembler {
    /** The chapters under one heading, with arabic numbers. */
    private static final Set<ReportSection> RESULTS = EnumSet.range(ReportSection.INTAKE, ReportSection.REINTEGRATION);

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    @Inject
    ReportTableTexts tables;

    @Inject
    PeriodQueries periods;

    @Inject
    SignedPeriodQueries signed;

    @Inject
    ReportFormAssembler forms;

    @Inject
    LetterheadQueries letterheads;

    @Inject
    PrintedTexts texts;

    /**
     * Who signs, and when.
     *
     * @param name null when the name is written by hand
     */
    record Signature(PeriodSigner as, @Nullable String name, Instant at) {}

    /** The period of a report; null for one about a single event. */
    @Nullable
    Period period(Report report) {
        Long id = report.periodId();
        return id == null ? null : periods.findById(id).orElseThrow();
    }

    Optional<SignedPeriod> figures(Report report) {
        Long id = report.periodId();
        return id == null || !report.kind().withFigures() ? Optional.empty() : signed.find(id);
    }

    Optional<SignedPeriod> lastYear(SignedPeriod figures) {
        return periods.findSame(figures.period(), figures.period().year() - 1)
                .flatMap(period -> signed.find(period.id()));
    }

    /** Returns the name of a report in Vietnamese, such as "Báo cáo 6 tháng đầu năm 2026". */
    String name(Report report) {
        Period period = period(report);
        return texts.of("report.name", period == null ? texts.of("report.event") : periodName(period));
    }

    /**
     * @param signature null while the report is not signed
     * @param now the instant that an unsigned file bears
     */
    ReportContent content(Report report, ReportTexts written, @Nullable Signature signature, Instant now) {
        Period period = period(report);
        SignedPeriod figures = figures(report).orElse(null);
        Instant made = signature == null ? now : signature.at();
        PeriodSigner signer = signature == null ? PeriodSigner.DIRECTOR : signature.as();
        LocalDate day = CentreTime.day(made);
        LetterheadQueries.Head head = letterheads
                .findByDate(day)
                .orElseGet(() -> new LetterheadQueries.Head(
                        texts.of("form.head.blank"), texts.of("form.head.blank"), "", "", "", List.of()));
        String place = head.place().isEmpty() ? texts.of("form.head.place") : head.place();
        return new ReportContent(
                name(report),
                head.parentBody(),
                head.centre(),
                texts.of("form.head.number", "BC", head.sign().isEmpty() ? "" : "-" + head.sign()),
                signature == null
                        ? texts.of("form.head.dated", place, String.valueOf(day.getYear()))
                        : texts.of("report.dated", place, texts.officialDay(day)),
                subject(report, period),
                written.lines(ReportSection.ADDRESSEE),
                chapters(report.kind(), written),
                notes(report, period, figures),
                figures == null ? List.of() : forms(figures),
                texts.of("form.sign." + signer.capacity(), signer.office())
                        .lines()
                        .toList(),
                signature == null ? VietnameseText.cleanOrNull(head.director()) : signature.name(),
                written.lines(ReportSection.RECIPIENTS),
                texts.of(signature == null ? "report.imprint.draft" : "report.imprint", texts.moment(made)),
                day);
    }

    private String periodName(Period period) {
        return texts.of("report.period." + period.kind(), period.number(), String.valueOf(period.year()));
    }

    private String subject(Report report, @Nullable Period period) {
        String subject = period == null
                ? texts.of("report.subject.AD_HOC", Objects.requireNonNull(report.occasion()))
                : texts.of("report.subject", periodName(period));
        return report.corrects() == null ? subject : texts.of("report.subject.correction", subject);
    }

    private List<Chapter> chapters(ReportKind kind, ReportTexts written) {
        List<Chapter> chapters = new ArrayList<>();
        int roman = 0;
        int arabic = 0;
        for (ReportSection section : ReportSection.of(kind)) {
            if (!section.isChapter()) {
                continue;
            }
            List<String> headings = new ArrayList<>();
            if (kind == ReportKind.AD_HOC) {
                headings.add(++arabic + ". " + texts.of(section));
            } else if (RESULTS.contains(section)) {
                if (arabic == 0) {
                    headings.add(heading(roman++, "report.results"));
                }
                headings.add(++arabic + ". " + texts.of(section));
            } else {
                headings.add(heading(roman++, "ReportSection." + section));
            }
            String text = written.of(section);
            chapters.add(new Chapter(section, headings, text == null ? texts.of("report.nothing") : text));
        }
        return chapters;
    }

    private String heading(int at, String key) {
        return ROMAN.get(at) + ". " + texts.of(key);
    }

    /** Says by which rules the figures came about; the same for every report. */
    private List<String> notes(Report report, @Nullable Period period, @Nullable SignedPeriod figures) {
        List<String> notes = new ArrayList<>();
        if (period != null && figures != null) {
            notes.add(texts.of("report.note.cutoff", period.from(), period.to(), period.cutoff()));
            notes.add(texts.of(
                    "report.note.protection", String.valueOf(figures.released().ruleVersion())));
            notes.add(texts.of("report.note.units", figures.unitsOn()));
            notes.add(texts.of(
                    "report.note.rules",
                    figures.released().tables().stream()
                            .map(ReleasedTable::code)
                            .sorted()
                            .map(code -> tables.label(code) + ": "
                                    + figures.ruleVersions().get(code))
                            .collect(Collectors.joining("; "))));
            notes.add(texts.of("report.note.corrections"));
        } else if (period != null) {
            notes.add(texts.of("report.note.noFigures"));
        } else {
            notes.add(texts.of("report.note.adHoc"));
        }
        String corrects = report.corrects();
        if (corrects != null) {
            notes.add(texts.of("report.note.corrects"));
        }
        return notes;
    }

    private List<Form> forms(SignedPeriod figures) {
        return forms.forms(figures);
    }
}

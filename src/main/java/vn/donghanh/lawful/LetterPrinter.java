package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.DocumentPrinter;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Addressees;
import vn.donghanh.printing.PrintedBlock.Items;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedDocument;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.staff.LetterheadQueries;

/** Writes the letter to an authority from what was decided, and makes its file. */
@ApplicationScoped
class LetterPrinter {
    /** Room for the number, for which the mail room is asked. */
    private static final String NO_NUMBER = "……";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Inject
    DocumentPrinter printer;

    @Inject
    PrintedTexts texts;

    /**
     * @param head null when no letterhead held on the day
     * @param office of who decided by the director's delegation; null when the director decided
     */
    OfficialLetter write(
            LawfulView request,
            LetterContent content,
            LocalDate signedOn,
            LetterheadQueries.@Nullable Head head,
            @Nullable String office) {
        String date = texts.officialDay(signedOn);
        LetterFigures figures = content.figures();
        return new OfficialLetter(
                head == null ? "" : capitals(head.parentBody()),
                head == null ? "" : capitals(head.centre()),
                texts.of("lawful_letter.number", Objects.requireNonNullElse(content.number(), NO_NUMBER)),
                head == null || head.place().isEmpty() ? date : texts.of("lawful_letter.placed", head.place(), date),
                texts.of(request.ground() == null ? "lawful_letter.about.answer" : "lawful_letter.about.refusal"),
                request.name(),
                before(request, content),
                figures == null ? List.of() : lines(figures),
                texts.of(request.ground() == null ? "lawful_letter.only" : "lawful_letter.appeal"),
                List.of(texts.of("lawful_letter.copies.addressee"), texts.of("lawful_letter.copies.file")),
                office == null
                        ? List.of(texts.of("lawful_letter.director"))
                        : List.of(texts.of("lawful_letter.delegate"), capitals(office)),
                request.decidedBy());
    }

    private List<String> before(LawfulView request, LetterContent content) {
        List<String> paragraphs = new ArrayList<>();
        String asked = request.letterNumber();
        LocalDate askedOn = request.letterOn();
        if (asked != null && !asked.isEmpty() && askedOn != null) {
            paragraphs.add(texts.of("lawful_letter.reply", asked, askedOn));
        }
        RefusalGround ground = request.ground();
        if (ground != null) {
            paragraphs.add(texts.of(
                    "lawful_letter.ground", texts.of(ground), Objects.requireNonNullElse(request.groundBasis(), "")));
        }
        if (!request.items().isEmpty()) {
            paragraphs.add(texts.of(
                    "lawful_letter.items",
                    request.items().stream().map(texts::of).collect(Collectors.joining("; "))));
        }
        paragraphs.add(content.words());
        LetterFigures figures = content.figures();
        if (figures != null) {
            paragraphs.add(texts.of("lawful_letter.figures", figures.from(), figures.to()));
        }
        return paragraphs;
    }

    private List<String> lines(LetterFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("lawful_request.figures.clients", part(figures.clients())));
        lines.add(texts.of("lawful_request.figures.needs", part(figures.needs())));
        LetterFigures.LeftOut refusing = figures.refusing();
        if (refusing != null) {
            Long n = refusing.n();
            lines.add(texts.of(
                    "lawful_request.figures.refusing",
                    n == null ? texts.of("lawful_letter.hidden") : texts.of("lawful_letter.count", n)));
        }
        return lines;
    }

    /** Formats a ratio as "84 trên 120 (70%)"; suppressed values as in the report. */
    private String part(LetterFigures.Part part) {
        Long n = part.n();
        Long of = part.of();
        return n == null || of == null
                ? texts.of("lawful_letter.hidden")
                : texts.of(
                        "lawful_letter.part",
                        n,
                        of,
                        part.percent() == null ? "–" : Objects.requireNonNull(part.percent()));
    }

    byte[] print(OfficialLetter letter, LocalDate signedOn) {
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(new Addressees(List.of(letter.addressee())));
        letter.before().forEach(paragraph -> blocks.add(new Paragraph(paragraph)));
        if (!letter.figures().isEmpty()) {
            blocks.add(new Items(letter.figures()));
        }
        blocks.add(Paragraph.last(letter.after()));
        return printer.toPdf(new PrintedDocument(
                new Letterhead(
                        recorded(letter.parentBody()), recorded(letter.centre()), letter.number(), letter.dated()),
                texts.of("lawful_letter.title"),
                null,
                letter.subject(),
                blocks,
                List.of(),
                List.of(new Signer(letter.capacity(), texts.of("form.sign.sealed"), letter.signer())),
                letter.recipients(),
                "",
                signedOn,
                null));
    }

    private String recorded(String name) {
        return name.isEmpty() ? texts.of("form.head.blank") : name;
    }

    private static String capitals(String name) {
        return name.toUpperCase(VIETNAMESE);
    }
}

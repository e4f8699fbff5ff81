package vn.donghanh.printing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of an official document, laid out as Decree 30/2020/NĐ-CP prescribes.
 *
 * @param name the name of the form without any client's name, for the title of the file
 * @param title the kind of document, in capitals when printed; null for a letter, which has none
 * @param subject what it is about; null when the title says it all. That of a letter stands below its number
 * @param annexes what follows the signatures, on pages of its own across
 * @param signers from left to right, in rows of two; the last one signs for the Centre
 * @param recipients who receives it; empty for a record that stays in the case
 * @param imprint by whom and when it was printed
 * @param dated the day of the document, which its files have as theirs; null for a document without a day
 * @param address the address of the product, to which codes lead that are scanned; null for a document without such codes
 */
public record PrintedDocument(
        Letterhead letterhead,
        String name,
        @Nullable String title,
        @Nullable String subject,
        List<PrintedBlock> blocks,
        List<Annex> annexes,
        List<Signer> signers,
        List<String> recipients,
        String imprint,
        @Nullable LocalDate dated,
        @Nullable String address) {
    private static final int MOST_SIGNERS = 4;

    public PrintedDocument {
        blocks = List.copyOf(blocks);
        annexes = List.copyOf(annexes);
        signers = List.copyOf(signers);
        recipients = List.copyOf(recipients);
        if (title == null && subject == null) {
            throw new IllegalArgumentException("Neither a title nor a subject");
        }
        if (signers.size() > MOST_SIGNERS) {
            throw new IllegalArgumentException("More signers than one page has room for");
        }
    }

    /** A document without annexes and without a day. */
    public PrintedDocument(
            Letterhead letterhead,
            String name,
            String title,
            @Nullable String subject,
            List<PrintedBlock> blocks,
            List<Signer> signers,
            List<String> recipients,
            String imprint,
            @Nullable String address) {
        this(letterhead, name, title, subject, blocks, List.of(), signers, recipients, imprint, null, address);
    }

    /** Returns the QR code of a code in this document, unless the document does not know the address. */
    Optional<QrPicture> picture(PrintedBlock.Code code) {
        return Optional.ofNullable(address).map(base -> QrPicture.of(base + code.page()));
    }

    /**
     * An annex with a table of a report. It begins on a new page.
     *
     * @param label such as "Biểu 02"; the name of its sheet in a spreadsheet as well
     * @param title in capitals when printed
     * @param belongsTo to which document it is annexed
     */
    public record Annex(String label, String title, String belongsTo, FigureTable table) {}

    /**
     * What stands above the title.
     *
     * @param parentBody the authority above the Centre on the day of signing
     * @param number number and sign of the document, or what is to be filled in; null for a form without a number
     * @param placeAndDate place and date, or what is to be filled in
     */
    public record Letterhead(String parentBody, String centre, @Nullable String number, String placeAndDate) {}

    /**
     * One signature.
     *
     * @param capacity for whom and as what the person signs, in one or two lines
     * @param hint what to do, such as "(Ký, ghi rõ họ tên)"; empty for nothing
     * @param name null when it is written by hand
     */
    public record Signer(List<String> capacity, String hint, @Nullable String name) {
        public Signer {
            capacity = List.copyOf(capacity);
        }
    }
}

package vn.donghanh.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.donghanh.printing.PrintedDocument.Signer;

/** The constants of an official document that both kinds of files share, after Appendix I of Decree 30/2020/NĐ-CP. */
final class OfficialLayout {
    static final String LANGUAGE = "vi-VN";
    static final Locale VIETNAMESE = Locale.forLanguageTag(LANGUAGE);
    static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String RECIPIENTS = "Nơi nhận:";
    static final String ADDRESSED = "Kính gửi:";

    /** How many rows at the end of a table of figures stay on one page, so that none stands alone. */
    static final int STAYING_ROWS = 3;

    /** Begins the title of a row that is a part of another one. */
    static final String PART = "- ";

    /** Keeps the room of a name that is written by hand. */
    static final String NO_NAME = "\u00A0";

    /** The rule below the motto is as long as the motto itself. */
    static final int MOTTO_RULE_MM = 56;

    static final int CENTRE_RULE_MM = 28;
    static final int TITLE_RULE_MM = 36;

    static final String PRODUCER = "Đồng Hành";

    static final int TOP_MM = 20;
    static final int BOTTOM_MM = 20;
    static final int LEFT_MM = 30;
    static final int RIGHT_MM = 15;
    static final int WIDTH_MM = 210;
    static final int HEIGHT_MM = 297;
    static final int TEXT_WIDTH_MM = WIDTH_MM - LEFT_MM - RIGHT_MM;

    /** The text of a page across, with the same margins. */
    static final int ACROSS_WIDTH_MM = HEIGHT_MM - LEFT_MM - RIGHT_MM;

    private OfficialLayout() {}

    /**
     * Returns the signers in rows of at most two. A lone signer stands on the right; with recipients on the left, the one who signs for the Centre
     * stands beside them.
     */
    static List<List<Signer>> rows(PrintedDocument printed) {
        List<List<Signer>> rows = new ArrayList<>();
        List<Signer> signers = printed.signers();
        int first = signers.size() % 2;
        if (first == 1) {
            rows.add(signers.subList(0, 1));
        }
        for (int at = first; at < signers.size(); at += 2) {
            rows.add(signers.subList(at, at + 2));
        }
        return rows;
    }

    /** Returns the title of a row as it stands in its cell. */
    static String title(FigureRow row, String text) {
        return row.part() ? PART + text : text;
    }

    static boolean isTable(PrintedBlock block) {
        return block instanceof PrintedBlock.Table || block instanceof PrintedBlock.Figures;
    }

    /** Whether a block at the end moves to a new page together with the signatures, which never stand on a page alone. */
    static boolean staysWithSigners(PrintedBlock block) {
        return block instanceof PrintedBlock.Paragraph || block instanceof PrintedBlock.WritingLines;
    }
}

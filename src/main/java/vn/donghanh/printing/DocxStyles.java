package vn.donghanh.printing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of an official Word document, so that an official who edits it changes a style instead of every paragraph. */
enum DocxStyles {
    NORMAL("Normal", "Normal", 13, Face.PLAIN, ParagraphAlignment.LEFT, 0, 0, 0),
    TITLE("Title", "Title", 14, Face.BOLD, ParagraphAlignment.CENTER, 0, 0, 0),
    SUBJECT("Subtitle", "Subtitle", 14, Face.BOLD, ParagraphAlignment.CENTER, 0, 0, 0),
    SECTION("Heading1", "heading 1", 13, Face.BOLD, ParagraphAlignment.LEFT, 0, 10, 3),
    BODY("BodyText", "Body Text", 13, Face.PLAIN, ParagraphAlignment.BOTH, 10, 6, 0),
    GROUND("LegalGround", "Legal Ground", 13, Face.ITALIC, ParagraphAlignment.BOTH, 10, 3, 0),
    PROCLAMATION("Proclamation", "Proclamation", 14, Face.BOLD, ParagraphAlignment.CENTER, 0, 10, 6),
    FIELD("FormField", "Form Field", 13, Face.PLAIN, ParagraphAlignment.LEFT, 0, 4, 0),
    ITEM("ListParagraph", "List Paragraph", 13, Face.PLAIN, ParagraphAlignment.BOTH, 0, 3, 0),
    CELL("TableText", "Table Text", 12, Face.PLAIN, ParagraphAlignment.LEFT, 0, 2, 2),
    CELL_HEADING("TableHeading", "Table Heading", 12, Face.BOLD, ParagraphAlignment.CENTER, 0, 2, 2),
    CELL_FIGURE("TableFigure", "Table Figure", 12, Face.PLAIN, ParagraphAlignment.RIGHT, 0, 2, 2),
    CELL_ORDINAL("TableOrdinal", "Table Ordinal", 12, Face.PLAIN, ParagraphAlignment.CENTER, 0, 2, 2),
    CELL_PART("TablePart", "Table Part", 12, Face.PLAIN, ParagraphAlignment.LEFT, 0, 2, 2),
    TABLE_NOTE("TableNote", "Table Note", 11, Face.ITALIC, ParagraphAlignment.LEFT, 0, 2, 0),
    ANNEX("Heading2", "heading 2", 14, Face.BOLD, ParagraphAlignment.CENTER, 0, 0, 0),
    ANNEX_OF("AnnexOf", "Annex Of", 13, Face.ITALIC, ParagraphAlignment.CENTER, 0, 0, 0),
    RULE("Rule", "Rule", 4, Face.PLAIN, ParagraphAlignment.LEFT, 0, 3, 0),
    ADDRESSEE("Addressee", "Addressee", 13, Face.PLAIN, ParagraphAlignment.CENTER, 0, 0, 8),
    ADDRESSED("Addressed", "Addressed", 13, Face.PLAIN, ParagraphAlignment.LEFT, 0, 0, 0),
    ADDRESSEE_OF_SEVERAL(
            "AddresseeOfSeveral", "Addressee Of Several", 13, Face.PLAIN, ParagraphAlignment.LEFT, 0, 0, 2),
    /** Keeps two tables apart. */
    AFTER_TABLE("AfterTable", "After Table", 4, Face.PLAIN, ParagraphAlignment.LEFT, 0, 0, 0),
    HEAD("Letterhead", "Letterhead", 12, Face.PLAIN, ParagraphAlignment.CENTER, 0, 0, 0),
    HEAD_BOLD("LetterheadStrong", "Letterhead Strong", 12, Face.BOLD, ParagraphAlignment.CENTER, 0, 0, 0),
    MOTTO("Motto", "Motto", 13, Face.BOLD, ParagraphAlignment.CENTER, 0, 0, 0),
    DATED("Dated", "Dated", 13, Face.ITALIC, ParagraphAlignment.CENTER, 0, 4, 0),
    NUMBER("DocumentNumber", "Document Number", 13, Face.PLAIN, ParagraphAlignment.CENTER, 0, 4, 0),
    CODE("Code", "Code", 22, Face.BOLD, ParagraphAlignment.CENTER, 0, 10, 10),
    CAPACITY("SignerCapacity", "Signer Capacity", 13, Face.BOLD, ParagraphAlignment.CENTER, 0, 0, 0),
    HINT("SignerHint", "Signer Hint", 12, Face.ITALIC, ParagraphAlignment.CENTER, 0, 0, 0),
    SIGNED_NAME("SignerName", "Signer Name", 13, Face.BOLD, ParagraphAlignment.CENTER, 0, 52, 0),
    RECIPIENTS("RecipientsTitle", "Recipients Title", 12, Face.BOLD_ITALIC, ParagraphAlignment.LEFT, 0, 0, 0),
    RECIPIENT("Recipient", "Recipient", 11, Face.PLAIN, ParagraphAlignment.LEFT, 0, 0, 0),
    IMPRINT("Footer", "footer", 9, Face.ITALIC, ParagraphAlignment.LEFT, 0, 0, 0),
    PAGE_NUMBER("Header", "header", 13, Face.PLAIN, ParagraphAlignment.CENTER, 0, 0, 0);

    static final String FONT = "Times New Roman";

    private static final int TWENTIETHS = 20;
    private static final int HALVES = 2;

    private enum Face {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    private final String id;
    private final String wordName;
    private final int points;
    private final Face face;
    private final ParagraphAlignment alignment;
    private final int indentMm;
    private final int before;
    private final int after;

    DocxStyles(
            String id,
            String wordName,
            int points,
            Face face,
            ParagraphAlignment alignment,
            int indentMm,
            int before,
            int after) {
        this.id = id;
        this.wordName = wordName;
        this.points = points;
        this.face = face;
        this.alignment = alignment;
        this.indentMm = indentMm;
        this.before = before;
        this.after = after;
    }

    String id() {
        return id;
    }

    static void define(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage(OfficialLayout.LANGUAGE);
        for (DocxStyles style : values()) {
            styles.addStyle(style.create());
        }
    }

    private static CTFonts fonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        return fonts;
    }

    private XWPFStyle create() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(wordName);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        if (this == NORMAL) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(NORMAL.id);
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        if (this == RULE) {
            CTBorder line = paragraph.addNewPBdr().addNewTop();
            line.setVal(STBorder.SINGLE);
            line.setSz(BigInteger.valueOf(6));
            line.setSpace(BigInteger.ONE);
        }
        paragraph.addNewJc().setVal(STJc.Enum.forInt(alignment.getValue()));
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf((long) before * TWENTIETHS));
        spacing.setAfter(BigInteger.valueOf((long) after * TWENTIETHS));
        spacing.setLine(BigInteger.valueOf(this == BODY || this == GROUND ? 276 : 252));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        indent(paragraph);
        if (this == SECTION || this == ANNEX) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(this == SECTION ? BigInteger.ZERO : BigInteger.ONE);
        }
        CTRPr letters = style.addNewRPr();
        letters.addNewRFonts().set(fonts());
        letters.addNewSz().setVal(BigInteger.valueOf((long) points * HALVES));
        letters.addNewSzCs().setVal(BigInteger.valueOf((long) points * HALVES));
        if (face == Face.BOLD || face == Face.BOLD_ITALIC) {
            letters.addNewB();
        }
        if (face == Face.ITALIC || face == Face.BOLD_ITALIC) {
            letters.addNewI();
        }
        return new XWPFStyle(style);
    }

    private void indent(CTPPrGeneral paragraph) {
        if (indentMm > 0) {
            paragraph.addNewInd().setFirstLine(BigInteger.valueOf(DocxFile.twips(indentMm)));
            return;
        }
        switch (this) {
            case ITEM -> hang(paragraph, 10, 4);
            case CELL_PART -> hang(paragraph, 6, 2);
            case ADDRESSED -> hang(paragraph, 45, 0);
            case ADDRESSEE_OF_SEVERAL -> hang(paragraph, 56, 3);
            default -> {
                // begins at the margin
            }
        }
    }

    private static void hang(CTPPrGeneral paragraph, int leftMm, int hangingMm) {
        var indent = paragraph.addNewInd();
        indent.setLeft(BigInteger.valueOf(DocxFile.twips(leftMm)));
        indent.setHanging(BigInteger.valueOf(DocxFile.twips(hangingMm)));
    }
}

package vn.donghanh.printing;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** The pages of a Word file: upright for the document, across for each annex, with page numbers that begin anew and do not show on the first page. */
final class DocxPages {
    private static final int HEADER_MM = 10;

    private DocxPages() {}

    /** Writes the page numbers and the imprint, which all pages share, and lays out the pages of the document itself. */
    static void begin(XWPFDocument document, String imprint) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        size(section, OfficialLayout.WIDTH_MM, OfficialLayout.HEIGHT_MM);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(mm(OfficialLayout.TOP_MM));
        margins.setBottom(mm(OfficialLayout.BOTTOM_MM));
        margins.setLeft(mm(OfficialLayout.LEFT_MM));
        margins.setRight(mm(OfficialLayout.RIGHT_MM));
        margins.setHeader(mm(HEADER_MM));
        margins.setFooter(mm(HEADER_MM));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setStyle(DocxStyles.PAGE_NUMBER.id());
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        document.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle(DocxStyles.PAGE_NUMBER.id());
        for (HeaderFooterType kind : List.of(HeaderFooterType.DEFAULT, HeaderFooterType.FIRST)) {
            XWPFParagraph line = document.createFooter(kind).createParagraph();
            line.setStyle(DocxStyles.IMPRINT.id());
            line.createRun().setText(imprint);
        }
    }

    /** Ends the pages so far; what follows begins on a new page across. */
    static void beginAnnex(XWPFDocument document) {
        CTSectPr next = document.getDocument().getBody().getSectPr();
        DocxTables.write(document, DocxStyles.AFTER_TABLE, "")
                .getCTP()
                .getPPr()
                .addNewSectPr()
                .set(next.copy());
        if (next.isSetPgNumType()) {
            return;
        }
        size(next, /* widthMm= */ OfficialLayout.HEIGHT_MM, /* heightMm= */ OfficialLayout.WIDTH_MM);
        next.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
        (next.isSetType() ? next.getType() : next.addNewType()).setVal(STSectionMark.NEXT_PAGE);
        next.addNewPgNumType().setStart(BigInteger.ONE);
    }

    private static void size(CTSectPr section, int widthMm, int heightMm) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(mm(widthMm));
        size.setH(mm(heightMm));
    }

    private static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(DocxFile.twips(millimetres));
    }
}

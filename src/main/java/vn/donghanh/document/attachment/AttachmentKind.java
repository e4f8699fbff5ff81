package vn.donghanh.document.attachment;

import java.util.Arrays;
import java.util.List;

/** The kinds of records to which a document can belong besides its case. */
public enum AttachmentKind {
    NEED(false),
    INCIDENT(false),
    REFERRAL(false),
    COURSE(false),
    LEGAL_AID(false),
    PLACEMENT(false),
    SUPPORT(false),
    LIVELIHOOD(false),
    LOAN(false),
    STAY(false),
    /** A request of an authority about the client, answered by letter. */
    LETTER(false),
    /** A return for a target: letters of other bodies. Belongs to no case. */
    RETURN(true),
    /** The letter with which an authority asked. Belongs to no case. */
    REQUEST(true),
    /** A course for staff: invitation, programme, certificates. Belongs to no case. */
    STAFF_COURSE(true);

    /** The code list of the types of documents. */
    public static final String DOCUMENT_TYPES = "document_type";

    private static final String COURSE_PAPER_TYPES = "course_paper_type";

    private final boolean centre;

    AttachmentKind(boolean centre) {
        this.centre = centre;
    }

    /** Whether its documents are the Centre's own and belong to no client. */
    public boolean isCentre() {
        return centre;
    }

    /** The code list of the types that its documents have. */
    public String typeList() {
        return this == STAFF_COURSE ? COURSE_PAPER_TYPES : DOCUMENT_TYPES;
    }

    public static List<AttachmentKind> ofCases() {
        return Arrays.stream(values()).filter(kind -> !kind.centre).toList();
    }
}

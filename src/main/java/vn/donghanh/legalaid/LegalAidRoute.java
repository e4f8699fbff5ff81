package vn.donghanh.legalaid;

import java.util.Arrays;
import java.util.List;

/** Who takes a matter on. */
public enum LegalAidRoute {
    /** The state legal aid centre, free of charge. */
    STATE_LEGAL_AID,
    /** A lawyer paid for by the Centre or a sponsor. */
    PAID_COUNSEL,
    /** Advice of the Centre or a legal consultant, without representation. */
    ADVICE,
    /** The client with the worker at the office that issues the paper. */
    OFFICE;

    /** Returns the ways on which a matter goes without a legal aid centre. */
    public static List<LegalAidRoute> alternatives() {
        return Arrays.stream(values()).filter(route -> route != STATE_LEGAL_AID).toList();
    }
}

package vn.donghanh.referral.sharing;

import java.io.Serializable;
import vn.donghanh.casefile.CaseHeader;

/**
 * The referral with which pages of a document are to go.
 *
 * @param partner the name of the partner that will see them
 */
public record DocumentSharingView(CaseHeader header, String code, String partner) implements Serializable {}

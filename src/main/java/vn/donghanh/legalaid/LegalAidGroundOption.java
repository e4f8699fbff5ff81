package vn.donghanh.legalaid;

import java.io.Serializable;
import java.util.List;

/**
 * A ground of free legal aid that can be chosen.
 *
 * @param limb the item of the article
 * @param hardship whether financial hardship has to be shown as well
 * @param neutral whether it says nothing of what the client has lived through
 * @param indicated whether something the client has said speaks for it
 * @param papers codes of the papers of which each proves it
 */
public record LegalAidGroundOption(
        String code,
        String limb,
        String basis,
        boolean hardship,
        boolean neutral,
        boolean indicated,
        List<String> papers)
        implements Serializable {
    public LegalAidGroundOption {
        papers = List.copyOf(papers);
    }

    public String labelKey() {
        return LegalAidGround.NAMES + "." + code;
    }
}

package vn.donghanh.assessment;

import java.io.Serializable;
import vn.donghanh.casefile.spi.NeedArea;

/**
 * An eligibility rule as offered on the page.
 *
 * @param basis the law or the Centre's own procedure, cited in Vietnamese
 */
public record EligibilityRuleOption(String code, NeedArea area, String nameVi, String nameEn, String basis)
        implements Serializable {}

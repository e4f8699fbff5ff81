package vn.donghanh.assessment;

import java.io.Serializable;

/**
 * An eligibility rule as a screen offers it.
 *
 * @param basis the law or the Centre's own procedure behind it, in Vietnamese as it is cited
 */
public record EligibilityRuleOption(String code, NeedArea area, String nameVi, String nameEn, String basis)
        implements Serializable {}

package vn.donghanh.reporting.signed;

import java.io.Serializable;
import vn.donghanh.reporting.programme.PeriodKind;

/** A correction of a figure of an earlier report, printed in a later one; the earlier report stays as it is. */
public record FigureAdjustment(PeriodKind kind, int number, int year, FigureDifference difference)
        implements Serializable {}

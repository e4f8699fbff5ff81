package vn.donghanh.loan;

import java.util.Locale;

/** Writes an amount of money on a slip, the same in both languages: 20.000.000 đồng. */
final class AmountText {
    private AmountText() {}

    static String of(long amount) {
        return String.format(Locale.GERMAN, "%,d đồng", amount);
    }
}

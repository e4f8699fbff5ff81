package vn.donghanh.loan;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes an amount of money and a rate on a slip, the same in both languages: 20.000.000 đồng. */
final class AmountText {
    private AmountText() {}

    /** @param rate in hundredths of a per cent */
    static String percent(int rate) {
        return BigDecimal.valueOf(rate, 2).stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    static String of(long amount) {
        return String.format(Locale.GERMAN, "%,d đồng", amount);
    }
}

package vn.donghanh.loan;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes an amount of money and a rate on a slip, which is the same for every reader: 20.000.000 đồng. Pages show it in their language. */
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

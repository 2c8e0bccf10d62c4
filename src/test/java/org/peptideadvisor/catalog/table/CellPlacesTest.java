package org.peptideadvisor.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellPlacesTest {

    @Test
    void findsPlainAndQuotedCells() {
        var places = new CellPlaces("id,name\nab,\"c, \"\"d\"\"\",,e\r\nf,g");

        assertThat(places.of(1, 1)).isEqualTo(new CellPlaces.CellSpan(1, 4, 1, 7));
        assertThat(places.of(2, 0)).isEqualTo(new CellPlaces.CellSpan(2, 1, 2, 2));
        assertThat(places.of(2, 1)).isEqualTo(new CellPlaces.CellSpan(2, 4, 2, 13));
        assertThat(places.of(2, 2)).as("an empty cell").isEqualTo(new CellPlaces.CellSpan(2, 15, 2, 15));
        assertThat(places.of(2, 3)).isEqualTo(new CellPlaces.CellSpan(2, 16, 2, 16));
        assertThat(places.of(3, 1)).isEqualTo(new CellPlaces.CellSpan(3, 3, 3, 3));
    }

    @Test
    void findsCellsBehindOneOfSeveralLines() {
        var places = new CellPlaces("\"a\nb\",c\nd,e");

        assertThat(places.of(1, 0)).isEqualTo(new CellPlaces.CellSpan(1, 1, 2, 2));
        assertThat(places.of(1, 1)).isEqualTo(new CellPlaces.CellSpan(2, 4, 2, 4));
        assertThat(places.of(3, 1)).isEqualTo(new CellPlaces.CellSpan(3, 3, 3, 3));
    }

    @Test
    void staysInsideATextThatBreaksOff() {
        var places = new CellPlaces("a,\"b\"\"");

        assertThat(places.of(1, 1)).isEqualTo(new CellPlaces.CellSpan(1, 3, 1, 6));
        assertThat(places.of(9, 9).line()).isEqualTo(1);
        assertThat(new CellPlaces("").of(1, 0)).isEqualTo(new CellPlaces.CellSpan(1, 1, 1, 1));
    }
}

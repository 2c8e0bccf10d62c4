package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.model.fact.Peptide;

/** Every INCI name, trade name, retired name and short form that the literature dossier gives for a peptide. */
class DossierNamesTest {

    private static final String NAMES =
            """
            palmitoyl-pentapeptide-4 = Palmitoyl Pentapeptide-4 | Matrixyl | Pal-KTTKS | Palmitoyl Pentapeptide-3
            palmitoyl-tripeptide-1 = Palmitoyl Tripeptide-1 | Pal-GHK | Biopeptide CL | Palmitoyl Oligopeptide
            palmitoyl-tetrapeptide-7 = Palmitoyl Tetrapeptide-7 | Rigin | Pal-GQPR | Palmitoyl Tetrapeptide-3
            matrixyl-3000-blend = Palmitoyl Tripeptide-1 (and) Palmitoyl Tetrapeptide-7 | Matrixyl 3000
            palmitoyl-tripeptide-38 = Palmitoyl Tripeptide-38 | Matrixyl Synthe'6
            palmitoyl-tripeptide-5 = Palmitoyl Tripeptide-5 | SYN-COLL | Palmitoyl Tripeptide-3
            palmitoyl-hexapeptide-12 = Palmitoyl Hexapeptide-12 | Biopeptide EL | Pal-VGVAPG
            trihex-blend = Palmitoyl Tripeptide-1 (and) Palmitoyl Hexapeptide-12 | TriHex Technology | TriHex
            syn-tacks-blend = Palmitoyl Dipeptide-5 Diaminobutyroyl Hydroxythreonine (and) Palmitoyl Dipeptide-5 Diaminohydroxybutyrate
            syn-tacks-blend = SYN-TACKS
            syn-tacks-blend = Palmitoyl Dipeptide-5 Diaminobutyroyl Hydroxythreonine
            syn-tacks-blend = Palmitoyl Dipeptide-5 Diaminohydroxybutyrate
            acetyl-hexapeptide-8 = Acetyl Hexapeptide-8 | Argireline | Acetyl Hexapeptide-3
            acetyl-octapeptide-3 = Acetyl Octapeptide-3 | SNAP-8 | Acetyl Glutamyl Heptapeptide-1
            pentapeptide-18 = Pentapeptide-18 | Leuphasyl
            pentapeptide-3 = Pentapeptide-3 | Vialox
            dipeptide-diaminobutyroyl-benzylamide-diacetate = Dipeptide Diaminobutyroyl Benzylamide Diacetate
            dipeptide-diaminobutyroyl-benzylamide-diacetate = SYN-AKE
            dipeptide-diaminobutyroyl-benzylamide-diacetate = Tripeptide-3
            acetyl-hexapeptide-30 = Acetyl Hexapeptide-30 | Inyline
            acetyl-dipeptide-1-cetyl-ester = Acetyl Dipeptide-1 Cetyl Ester | Calmosensine | Idealift
            palmitoyl-tripeptide-8 = Palmitoyl Tripeptide-8 | Neutrazen
            acetyl-tetrapeptide-15 = Acetyl Tetrapeptide-15 | Skinasensyl
            acetyl-hexapeptide-49 = Acetyl Hexapeptide-49 | Delisens
            acetyl-tetrapeptide-40 = Acetyl Tetrapeptide-40 | Telangyn
            acetyl-tetrapeptide-5 = Acetyl Tetrapeptide-5 | Eyeseryl
            dipeptide-2 = Dipeptide-2 | Val-Trp
            copper-tripeptide-1 = Copper Tripeptide-1 | GHK-Cu | Copper peptide | Blue copper peptide
            tripeptide-1 = Tripeptide-1 | GHK | Prezatide base
            alanine-histidine-lysine-polypeptide-copper-hcl = Alanine/Histidine/Lysine Polypeptide Copper HCl | AHK-Cu
            manganese-tripeptide-1 = Manganese Tripeptide-1 | GHK-manganese
            tripeptide-10-citrulline = Tripeptide-10 Citrulline | Decorinyl
            tetrapeptide-21 = Tetrapeptide-21 | GEKG | TEGO Pep 4-17
            tetrapeptide-68 = Tetrapeptide-68 | Loricrin-derived tetrapeptide
            oligopeptide-20 = Oligopeptide-20 | 12-residue peptide | Pep12
            hexapeptide-9 = Hexapeptide-9 | Collaxyl | Collagen-like hexapeptide
            hexapeptide-10 = Hexapeptide-10 | Serilesine
            hexapeptide-11 = Hexapeptide-11 | Peptamide-6
            acetyl-tetrapeptide-9 = Acetyl Tetrapeptide-9 | Dermican
            acetyl-tetrapeptide-11 = Acetyl Tetrapeptide-11 | Syniorage
            acetyl-tetrapeptide-2 = Acetyl Tetrapeptide-2 | Thymulen-4 | Uplevity
            tetradecyl-aminobutyroylvalylaminobutyric-urea-trifluoroacetate = Tetradecyl Aminobutyroylvalylaminobutyric Urea Trifluoroacetate
            tetradecyl-aminobutyroylvalylaminobutyric-urea-trifluoroacetate = SYN-HYCAN
            tetradecyl-aminobutyroylvalylaminobutyric-urea-trifluoroacetate = Tetradecyl Diaminobutyroylvalylaminobutyric Urea Trifluoroacetate
            trifluoroacetyl-tripeptide-2 = Trifluoroacetyl Tripeptide-2 | Progeline
            acetylarginyltryptophyl-diphenylglycine = Acetylarginyltryptophyl Diphenylglycine | Relistase
            glycine-soja-peptide = Glycine Soja Peptide | Soy peptide | Hydrolyzed Soy Protein | Ridulisse | Preregen
            hydrolyzed-rice-protein = Hydrolyzed Rice Protein | Rice peptides | Colhibin
            hydrolyzed-collagen = Hydrolyzed Collagen | Topical collagen peptides
            acetyl-hexapeptide-37 = Acetyl Hexapeptide-37 | Diffuporine
            palmitoyl-tetrapeptide-10 = Palmitoyl Tetrapeptide-10 | Crystalide
            hexanoyl-dipeptide-3-norleucine-acetate = Hexanoyl Dipeptide-3 Norleucine Acetate | Perfection Peptide P3
            acetyl-dipeptide-3-aminohexanoate = Acetyl Dipeptide-3 Aminohexanoate | Bodyfensine
            oligopeptide-10 = Oligopeptide-10
            arginine-lysine-polypeptide = Arginine/Lysine Polypeptide | LCAL
            nonapeptide-1 = Nonapeptide-1 | Melanostatine-5
            tetrapeptide-30 = Tetrapeptide-30 | PKEK | TEGO Pep 4-Even
            decapeptide-12 = Decapeptide-12 | Lumixyl
            oligopeptide-68 = Oligopeptide-68 | beta-White | TGF-b1 biomimetic
            hexapeptide-2 = Hexapeptide-2 | Lipochroman-type brightening peptide
            oxidized-glutathione = Oxidized Glutathione | GSSG | Glutathione disulfide
            acetyl-hexapeptide-1 = Acetyl Hexapeptide-1 | Melitane
            sh-oligopeptide-1 = sh-Oligopeptide-1 | EGF | rh-EGF
            sh-polypeptide-1 = sh-Polypeptide-1 | bFGF | FGF-2
            acetyl-decapeptide-3 = Acetyl Decapeptide-3 | Rejuline
            carnosine = Carnosine | beta-Alanyl-L-histidine | L-carnosine
            decarboxy-carnosine-hcl = Decarboxy Carnosine HCl | Alistin | Carcinine
            tripeptide-32 = Tripeptide-32 | Chronolux | Chronolux-type
            tetrapeptide-26 = Tetrapeptide-26 | Chronogen | Chronogen-type
            acetyl-hexapeptide-38 = Acetyl Hexapeptide-38 | Adifyline
            myristoyl-pentapeptide-17 = Myristoyl Pentapeptide-17 | SymPeptide XLash
            """;

    private final Catalog catalog = Tables.catalog();

    @ParameterizedTest
    @MethodSource("names")
    void resolves(String name, String id) {
        assertThat(catalog.resolve(name)).isEqualTo(id);
        assertThat(catalog.resolve(name.toUpperCase(java.util.Locale.ROOT))).isEqualTo(id);
        assertThat(catalog.resolve("  " + name.replace('-', ' ') + ".")).isEqualTo(id);
    }

    @Test
    void coversEveryPeptide() {
        var ids = new TreeSet<String>();
        names().forEach(name -> ids.add((String) name.get()[1]));

        assertThat(ids)
                .containsExactlyElementsOf(
                        catalog.peptides().stream().map(Peptide::id).toList());
    }

    /** A mixture without a row of its own must not pass for one of its parts: an allergy to it would be half met. */
    @ParameterizedTest
    @ValueSource(strings = {"Eyeliss", "Haloxyl", "Replexium", "Granactive ACNE", "Glutathione", "Lipochroman"})
    void doesNotGuessWhatAMixtureIs(String name) {
        assertThat(catalog.resolve(name)).isNull();
    }

    private static List<Arguments> names() {
        return NAMES.lines()
                .flatMap(line -> {
                    int equals = line.indexOf(" = ");
                    return Stream.of(line.substring(equals + 3).split(" \\| "))
                            .map(name -> Arguments.of(name, line.substring(0, equals)));
                })
                .toList();
    }
}

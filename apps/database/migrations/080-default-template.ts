/** Front of the first template, which every agency has until it sets its own: A4 landscape, in points. */
export const DEFAULT_FRONT = `<svg viewBox="0 0 841.89 595.28">
<path d="{{ornament.ground}}" fill="none" stroke="{{agency.colour}}" stroke-width="0.5" stroke-opacity="0.12"/>
<g fill="none" stroke="{{agency.colour}}" stroke-width="0.7">
{{#each ornament.strands}}<path d="{{this}}"/>{{/each}}
{{#each ornament.corners}}<path d="{{this}}" fill="#ffffff"/>{{/each}}
<rect x="46" y="46" width="749.89" height="503.28" stroke-width="1.1"/>
<rect x="50" y="50" width="741.89" height="495.28" stroke-width="0.35"/>
</g>
<g fill="#1f2328" text-anchor="middle" font-family="Regular">
{{#fit agency.name face="SemiBold" width=600 height=22 size=17 least=10 top=66}}<text x="420.95" y="{{baseline}}" font-family="SemiBold" font-size="{{size}}" fill="{{agency.colour}}">{{text}}</text>{{/fit}}
<path d="M340.95 93h160" stroke="{{agency.colour}}" stroke-width="0.6" fill="none"/>
<path d="M420.95 90.2l2.8 2.8l-2.8 2.8l-2.8 -2.8z" fill="{{agency.colour}}"/>
<text x="420.95" y="126" font-family="SemiBold" font-size="27" letter-spacing="1.5" fill="{{agency.colour}}">{{title}}</text>
<text x="420.95" y="144" font-size="12">Nomor: {{number}}</text>
{{#fit opening width=640 height=32 size=12.5 least=9 lines=2 top=151}}<text x="420.95" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#fit name face="SemiBold" width=660 height=48 size=29 least=14 lines=2 top=184}}<text x="420.95" y="{{baseline}}" font-family="SemiBold" font-size="{{size}}">{{text}}</text>{{/fit}}
</g>
<g fill="#1f2328" font-family="Regular" font-size="12">
{{#each holder}}
{{#fit label width=130 height=17 size=12 top=y}}<text x="216" y="{{baseline}}" transform="translate(0 238)">{{text}}</text><text x="352" y="{{baseline}}" transform="translate(0 238)">:</text>{{/fit}}
{{#fit value width=350 height=17 size=12 least=6.5 lines=2 leading=1.08 top=y}}<text x="362" y="{{baseline}}" font-size="{{size}}" transform="translate(0 238)">{{text}}</text>{{/fit}}
{{/each}}
</g>
<g fill="#1f2328" text-anchor="middle" font-family="Regular">
<text x="420.95" y="368" font-family="SemiBold" font-size="18" letter-spacing="1.2" fill="{{agency.colour}}">{{outcome}}</text>
{{#fit sentence width=640 height=52 size=13 least=8 lines=3 leading=1.25 top=375}}<text x="420.95" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
</g>
<path d="{{qr.path}}" transform="translate(78 444) scale(70) scale({{qr.unit}})" fill="#000000"/>
<g fill="#1f2328" font-family="Regular" font-size="9.5">
<text x="158" y="462">Kode pemeriksaan</text>
<text x="158" y="477" font-family="SemiBold" font-size="13" letter-spacing="0.8">{{code}}</text>
{{#fit verificationHost width=240 height=12 size=9.5 least=5 top=481}}<text x="158" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#if replaces}}{{#fit replaces width=240 height=12 size=9.5 least=5 top=496}}<text x="158" y="{{baseline}}" font-size="{{size}}">Menggantikan nomor {{text}}</text>{{/fit}}{{/if}}
</g>
<g fill="#1f2328" text-anchor="middle" font-family="Regular">
{{#fit signedAt width=280 height=15 size=12 least=7 top=430}}<text x="628" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#fit signed.title width=280 height=26 size=12 least=7 lines=2 leading=1.1 top=444}}<text x="628" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#fit signed.name face="SemiBold" width=280 height=16 size=12.5 least=7 top=504}}<text x="628" y="{{baseline}}" font-family="SemiBold" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#if signed.nip}}<text x="628" y="530" font-size="10.5">NIP {{signed.nip}}</text>{{/if}}
<text x="78" y="537" text-anchor="start" font-size="9">Keaslian sertifikat dapat diperiksa pada tautan/kode QR.</text>
</g>
</svg>`;

/** Back: the module table, the total and the score. */
export const DEFAULT_BACK = `<svg viewBox="0 0 841.89 595.28">
<g fill="none" stroke="{{agency.colour}}">
<rect x="30" y="30" width="781.89" height="535.28" stroke-width="1.1"/>
<rect x="34" y="34" width="773.89" height="527.28" stroke-width="0.35"/>
</g>
<g fill="#1f2328" text-anchor="middle" font-family="Regular">
<text x="420.95" y="82" font-family="SemiBold" font-size="20" letter-spacing="1.2" fill="{{agency.colour}}">DAFTAR MATA PELATIHAN</text>
{{#fit course.title face="SemiBold" width=640 height=34 size=15 least=9 lines=2 top=88}}<text x="420.95" y="{{baseline}}" font-family="SemiBold" font-size="{{size}}">{{text}}</text>{{/fit}}
<text x="420.95" y="135" font-size="11.5">{{course.period}}</text>
</g>
{{#each table.columns}}
<rect x="{{left}}" y="148" width="{{width}}" height="24" fill="{{@root.agency.colour}}"/>
<g fill="#ffffff" font-family="SemiBold" font-size="11.5">
<text x="{{noLeft}}" y="164">No.</text><text x="{{titleLeft}}" y="164">Mata pelatihan</text><text x="{{jpRight}}" y="164" text-anchor="end">JP</text>
</g>
<g fill="#1f2328" font-family="Regular">
{{#each rows}}
{{#fit no width=24 height=@root.table.rowHeight size=@root.table.size top=top}}<text x="{{left}}" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#fit title width=width height=@root.table.rowHeight size=@root.table.size least=5 lines=2 leading=1.05 top=top}}<text x="{{titleLeft}}" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#fit jp width=46 height=@root.table.rowHeight size=@root.table.size top=top}}<text x="{{jpRight}}" y="{{baseline}}" font-size="{{size}}" text-anchor="end">{{text}}</text>{{/fit}}
<path d="M{{lineLeft}} {{bottom}}H{{lineRight}}" stroke="#c9ced6" stroke-width="0.5" fill="none"/>
{{/each}}
</g>
{{/each}}
<g font-family="Regular" font-size="13" fill="#1f2328">
<text x="96" y="500" font-family="SemiBold">Jumlah: {{jpInWords}}</text>
{{#if score}}<text x="745.89" y="500" text-anchor="end" font-family="SemiBold">Nilai: {{score}}</text>{{/if}}
<text x="96" y="536" font-size="10">Nomor: {{number}}</text>
<text x="745.89" y="536" font-size="10" text-anchor="end">Kode pemeriksaan: {{code}}</text>
</g>
</svg>`;

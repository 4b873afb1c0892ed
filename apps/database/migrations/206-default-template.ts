/** Front of the second template that comes with the system: the agency's logo beside its name, the code under the number. */
export const DEFAULT_FRONT = `<svg viewBox="0 0 841.89 595.28">
<path d="{{ornament.ground}}" fill="none" stroke="{{agency.colour}}" stroke-width="0.5" stroke-opacity="0.12"/>
<g fill="none" stroke="{{agency.colour}}" stroke-width="0.7">
{{#each ornament.strands}}<path d="{{this}}"/>{{/each}}
{{#each ornament.corners}}<path d="{{this}}" fill="#ffffff"/>{{/each}}
<rect x="46" y="46" width="749.89" height="503.28" stroke-width="1.1"/>
<rect x="50" y="50" width="741.89" height="495.28" stroke-width="0.35"/>
</g>
<picture name="agencyLogo" x="78" y="68" width="76" height="76"/>
<g fill="#1f2328" text-anchor="middle" font-family="Regular">
{{#fit agency.name face="SemiBold" width=520 height=22 size=17 least=10 top=62}}<text x="420.95" y="{{baseline}}" font-family="SemiBold" font-size="{{size}}" fill="{{agency.colour}}">{{text}}</text>{{/fit}}
<path d="M340.95 88h160" stroke="{{agency.colour}}" stroke-width="0.6" fill="none"/>
<path d="M420.95 85.2l2.8 2.8l-2.8 2.8l-2.8 -2.8z" fill="{{agency.colour}}"/>
<text x="420.95" y="119" font-family="SemiBold" font-size="27" letter-spacing="1.5" fill="{{agency.colour}}">{{title}}</text>
{{#fit "Nomor: " number width=520 height=15 size=12 least=8 top=125}}<text x="420.95" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
<text x="420.95" y="150" font-size="10.5" letter-spacing="0.3">Kode pemeriksaan: {{code}}</text>
{{#fit opening width=640 height=33 size=12.5 least=8 lines=3 leading=1.15 top=155}}<text x="420.95" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#fit name face="SemiBold" width=660 height=44 size=29 least=14 lines=2 leading=1.08 top=191}}<text x="420.95" y="{{baseline}}" font-family="SemiBold" font-size="{{size}}">{{text}}</text>{{/fit}}
</g>
<g fill="#1f2328" font-family="Regular" font-size="12">
{{#each holder}}
{{#fit label width=130 height=17 size=12 top=y}}<text x="216" y="{{baseline}}" transform="translate(0 241)">{{text}}</text><text x="352" y="{{baseline}}" transform="translate(0 241)">:</text>{{/fit}}
{{#fit value width=350 height=17 size=12 least=6.5 lines=2 leading=1.08 top=y}}<text x="362" y="{{baseline}}" font-size="{{size}}" transform="translate(0 241)">{{text}}</text>{{/fit}}
{{/each}}
</g>
<g fill="#1f2328" text-anchor="middle" font-family="Regular">
<text x="420.95" y="369" font-family="SemiBold" font-size="18" letter-spacing="1.2" fill="{{agency.colour}}">{{outcome}}</text>
{{#fit sentence width=640 height=52 size=13 least=8 lines=3 leading=1.25 top=376}}<text x="420.95" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
</g>
<path d="{{qr.path}}" transform="translate(78 446) scale(70) scale({{qr.unit}})" fill="#000000"/>
<g fill="#1f2328" font-family="Regular" font-size="9.5">
<text x="158" y="476" font-family="SemiBold" font-size="10.5">Periksa keaslian</text>
{{#fit verificationHost width=240 height=12 size=9.5 least=5 top=480}}<text x="158" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#if replaces}}{{#fit "Menggantikan nomor " replaces width=300 height=12 size=9.5 least=5 top=495}}<text x="158" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}{{/if}}
</g>
<g fill="#1f2328" text-anchor="middle" font-family="Regular">
{{#fit signedAt width=280 height=15 size=12 least=7 top=432}}<text x="628" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#fit signed.title width=280 height=26 size=12 least=7 lines=2 leading=1.1 top=446}}<text x="628" y="{{baseline}}" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#fit signed.name face="SemiBold" width=280 height=16 size=12.5 least=7 top=506}}<text x="628" y="{{baseline}}" font-family="SemiBold" font-size="{{size}}">{{text}}</text>{{/fit}}
{{#if signed.nip}}<text x="628" y="532" font-size="10.5">NIP {{signed.nip}}</text>{{/if}}
<text x="78" y="536" text-anchor="start" font-size="9">Keaslian sertifikat dapat diperiksa pada tautan/kode QR.</text>
</g>
</svg>`;
